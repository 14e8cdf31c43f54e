package dev.unrolled.viz;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The eigenvalues of recurrent matrices on the complex plane with the unit circle, both axes to one scale, the networks told
 * apart by colour and form. The legend gives each one's largest singular value σ₁ and spectral radius ρ.
 *
 * <p>Hover names an eigenvalue. Keys: left and right go along the real parts, up and down along the imaginary ones.
 */
public final class EigenvaluePlane extends VizControl {
    private static final double REACH = 14;
    private static final double OPACITY = 0.8;
    private static final double STEP = 0.25;
    /** The radius of a dot as a share of the plane. */
    private static final double DOT = 0.012;

    private final DoubleProperty outerRadius = new SimpleDoubleProperty(this, "outerRadius", Double.NaN);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper(this, "hoverText", "");
    private final Tooltip tooltip = new Tooltip();
    private List<Spectrum> spectra = List.of();
    private List<Dot> dots = List.of();
    private double[][] points = new double[0][];
    private DotFrame frame;

    public EigenvaluePlane() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(outerRadius, hovered);
        hovered.addListener(changed -> name());
        tooltip.textProperty().bind(hoverText);
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> hovered.set(DotPicker.nearest(points, new double[] {event.getX(), event.getY()}, REACH, -1)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hovered.set(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        offerCopies(this::dataText);
    }

    /** Shows the eigenvalues of up to {@link NetworkPalette#COUNT} networks, the last on top. */
    public void show(List<Spectrum> newSpectra) {
        spectra = List.copyOf(newSpectra);
        dots = spectra.stream().flatMap(one -> one.dots().stream()).toList();
        points = new double[0][];
        hovered.set(-1);
        requestLayout();
    }

    /** The radius of a second circle, 1/γ for a nonlinearity with slope γ; NaN for none. */
    public DoubleProperty outerRadiusProperty() {
        return outerRadius;
    }

    /** The eigenvalue under the mouse in words; empty without. */
    public ReadOnlyStringProperty hoverTextProperty() {
        return hoverText.getReadOnlyProperty();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (spectra.isEmpty()) {
            drawInstead(graphics, "no values yet");
            return;
        }
        SpectrumLegend legend = new SpectrumLegend(this, graphics, spectra);
        double reach = reach();
        DotAxes axes = new DotAxes("", "real part", "imaginary part", -reach, reach, DotAxes.Frame.CIRCLE);
        frame = DotFrame.fit(axes, width - legend.width(), height, getFontSize());
        frame.draw(graphics, getTheme(), getFontSize());
        drawCircles(graphics);
        points = new double[dots.size()][];
        int at = 0;
        for (Spectrum spectrum : spectra) {
            graphics.setGlobalAlpha(OPACITY);
            for (Dot dot : spectrum.dots()) {
                points[at] = new double[] {frame.x(dot.x()), frame.y(dot.y())};
                legend.drawMark(spectrum.network(), points[at++], radius());
            }
            graphics.setGlobalAlpha(1);
        }
        drawHovered(graphics);
        legend.draw(frame, radius());
    }

    private void drawHovered(GraphicsContext graphics) {
        if (hovered.get() >= 0 && hovered.get() < points.length) {
            double[] point = points[hovered.get()];
            double size = 2.2 * radius();
            graphics.setStroke(getTheme().ink());
            graphics.setLineWidth(1.6);
            graphics.strokeOval(point[0] - size, point[1] - size, 2 * size, 2 * size);
        }
    }

    /** Beyond the unit circle, the second one and every eigenvalue. */
    private double reach() {
        double farthest = Math.max(1.1, Double.isNaN(outerRadius.get()) ? 0 : outerRadius.get() * 1.05);
        for (Dot dot : dots) {
            farthest = Math.max(farthest, Math.max(Math.abs(dot.x()), Math.abs(dot.y())) * 1.03);
        }
        return Math.ceil(farthest / STEP) * STEP;
    }

    /** Smaller where the plane is small, so that dots stay apart. */
    private double radius() {
        return Math.max(2, Math.min(getFontSize() * 0.27, frame.side() * DOT));
    }

    private void drawCircles(GraphicsContext graphics) {
        graphics.setStroke(getTheme().secondaryInk());
        graphics.setLineWidth(1.5);
        drawCircle(graphics, 1);
        graphics.setLineDashes(SpectrumLegend.OUTER_DASHES);
        drawCircle(graphics, outerRadius.get());
        graphics.setLineDashes();
    }

    /** A circle around 0; none for a radius that is NaN. */
    private void drawCircle(GraphicsContext graphics, double circle) {
        if (!Double.isNaN(circle)) {
            double left = frame.x(-circle);
            double side = frame.x(circle) - left;
            graphics.strokeOval(left, frame.y(circle), side, side);
        }
    }

    /** Where an eigenvalue is drawn, counted over all networks, x and y. */
    double[] placeOf(int dot) {
        return points[dot].clone();
    }

    DotFrame frame() {
        return frame;
    }

    private void name() {
        boolean named = hovered.get() >= 0 && hovered.get() < dots.size();
        hoverText.set(named ? words(hovered.get()) : "");
        if (named) {
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private String words(int dot) {
        int before = 0;
        for (Spectrum spectrum : spectra) {
            if (dot < before + spectrum.dots().size()) {
                return spectrum.words(dots.get(dot));
            }
            before += spectrum.dots().size();
        }
        throw new IndexOutOfBoundsException(dot);
    }

    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> hovered.set(DotPicker.along(dots, false, hovered.get(), -1));
            case RIGHT -> hovered.set(DotPicker.along(dots, false, hovered.get(), 1));
            case DOWN -> hovered.set(DotPicker.along(dots, true, hovered.get(), -1));
            case UP -> hovered.set(DotPicker.along(dots, true, hovered.get(), 1));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A line for each eigenvalue. */
    String dataText() {
        StringBuilder text = new StringBuilder("network\treal\timaginary\n");
        for (Spectrum spectrum : spectra) {
            for (Dot dot : spectrum.dots()) {
                text.append(spectrum.name()).append('\t').append(dot.x());
                text.append('\t').append(dot.y()).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    String describe() {
        StringBuilder text = new StringBuilder("Eigenvalues on the complex plane");
        for (Spectrum spectrum : spectra) {
            text.append("; ").append(String.join(" ", spectrum.lines()));
        }
        return hoverText.get().isEmpty() ? text.toString() : text + "; " + hoverText.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 28 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 18 * getFontSize();
    }
}
