package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The eigenvalues of one network's recurrent matrix, with its two norms, for an {@link EigenvaluePlane}. Immutable. */
public final class Spectrum {
    private final String name;
    private final int network;
    private final int notFinite;
    private final List<Dot> dots;
    private final double[] norms;

    private Spectrum(String name, int network, int notFinite, List<Dot> dots, double... norms) {
        this.name = name;
        this.network = network;
        this.notFinite = notFinite;
        this.dots = List.copyOf(dots);
        this.norms = norms;
    }

    /**
     * The eigenvalues of a matrix.
     *
     * @param name what the network, or its matrix, is called
     * @param network its number in the {@link NetworkPalette}
     * @param real the real parts
     * @param imaginary as many imaginary parts
     */
    public static Spectrum of(String name, int network, double[] real, double[] imaginary) {
        if (real.length != imaginary.length) {
            throw new IllegalArgumentException(real.length + " real, " + imaginary.length + " imaginary parts");
        }
        double radius = 0;
        for (int index = 0; index < real.length; index++) {
            radius = Math.max(radius, Math.hypot(real[index], imaginary[index]));
        }
        List<Dot> dots = dots(real, imaginary);
        return new Spectrum(name, network, real.length - dots.size(), dots, Double.NaN, radius);
    }

    /** The same with the matrix's largest singular value. */
    public Spectrum sigma(double largestSingularValue) {
        return new Spectrum(name, network, notFinite, dots, largestSingularValue, norms[1]);
    }

    String name() {
        return name;
    }

    int network() {
        return network;
    }

    /** {@code σ₁ 0.91  ρ 0.63}, the first only where it is known. */
    private String normsText() {
        String radius = "ρ " + decimals(norms[1]);
        return Double.isNaN(norms[0]) ? radius : "σ₁ " + decimals(norms[0]) + "  " + radius;
    }

    /** What the legend says: the name first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(name, normsText()));
        if (notFinite > 0) {
            lines.add(notFinite + " not finite");
        }
        return lines;
    }

    /** A dot for each eigenvalue that has a place on the plane, tinted by its modulus. */
    List<Dot> dots() {
        return dots;
    }

    /** What an eigenvalue is, for the tooltip; made only when it is asked for, since there are hundreds. */
    String words(Dot eigenvalue) {
        return String.format(
                Locale.ROOT,
                "%s: λ = %s %s %si, |λ| = %s",
                name,
                decimals(eigenvalue.x()),
                eigenvalue.y() < 0 ? "−" : "+",
                decimals(Math.abs(eigenvalue.y())),
                decimals(eigenvalue.tint()));
    }

    private static List<Dot> dots(double[] real, double[] imaginary) {
        List<Dot> dots = new ArrayList<>();
        for (int index = 0; index < real.length; index++) {
            double modulus = Math.hypot(real[index], imaginary[index]);
            if (Double.isFinite(modulus)) {
                dots.add(new Dot(real[index], imaginary[index], (float) modulus, ""));
            }
        }
        return dots;
    }

    private static String decimals(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.2f", value).replace('-', '−')
                : Numbers.brief(value);
    }
}
