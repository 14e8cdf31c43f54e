package dev.unrolled.viz;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What the dots and circles of an {@link EigenvaluePlane} are, with each network's σ₁ and ρ. */
final class SpectrumLegend {
    static final double[] OUTER_DASHES = {5, 4};
    private static final String UNIT_CIRCLE = "unit circle";

    private final EigenvaluePlane plane;
    private final GraphicsContext graphics;
    private final List<Spectrum> spectra;
    private final VizTheme theme;
    private final double size;

    SpectrumLegend(EigenvaluePlane plane, GraphicsContext graphics, List<Spectrum> spectra) {
        this.plane = plane;
        this.graphics = graphics;
        this.spectra = spectra;
        theme = plane.getTheme();
        size = plane.getFontSize();
    }

    /** A disc, a ring, a square or a triangle around a point. */
    void drawMark(int network, double[] at, double size) {
        graphics.setFill(NetworkPalette.color(network, theme));
        graphics.setStroke(NetworkPalette.color(network, theme));
        graphics.setLineWidth(1.6);
        switch (Math.floorMod(network, NetworkPalette.COUNT)) {
            case 0 -> graphics.fillOval(at[0] - size, at[1] - size, 2 * size, 2 * size);
            case 1 -> graphics.strokeOval(at[0] - size, at[1] - size, 2 * size, 2 * size);
            case 2 -> graphics.fillRect(at[0] - size, at[1] - size, 2 * size, 2 * size);
            default ->
                graphics.fillPolygon(
                        new double[] {at[0] - 1.2 * size, at[0] + 1.2 * size, at[0]},
                        new double[] {at[1] + size, at[1] + size, at[1] - 1.2 * size},
                        3);
        }
    }

    private Font legendFont(boolean name) {
        return name ? Typeface.boldLabel(size * 0.9) : Typeface.monospaced(size * 0.85);
    }

    /** The room that the legend needs at the right of the plane. */
    double width() {
        Font words = Typeface.label(size * 0.85);
        double widest = Math.max(Typeface.width(UNIT_CIRCLE, words), Typeface.width(outerText(), words));
        for (Spectrum spectrum : spectra) {
            List<String> lines = spectrum.lines();
            for (String line : lines) {
                widest = Math.max(widest, Typeface.width(line, legendFont(line.equals(lines.get(0)))));
            }
        }
        return Math.ceil(widest) + 3.8 * size;
    }

    private String outerText() {
        return "1/γ = " + Numbers.brief(plane.outerRadiusProperty().get());
    }

    /** @param dot the radius of a dot on the plane */
    void draw(DotFrame frame, double dot) {
        double left = frame.left() + frame.side() + 1.5 * size;
        long lines =
                spectra.stream().mapToLong(spectrum -> spectrum.lines().size()).sum();
        double line = Math.min(1.35 * size, (plane.getHeight() - frame.top()) / (lines + 0.3 * spectra.size() + 2));
        double y = frame.top() + line / 2;
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        for (Spectrum spectrum : spectra) {
            drawMark(spectrum.network(), new double[] {left + 8, y}, dot + 1);
            boolean name = true;
            for (String text : spectrum.lines()) {
                graphics.setFont(legendFont(name));
                graphics.setFill(name ? theme.ink() : theme.secondaryInk());
                graphics.fillText(text, left + 1.9 * size, y);
                y += line;
                name = false;
            }
            y += 0.3 * line;
        }
        drawCircleWords(UNIT_CIRCLE, left, y);
        if (!Double.isNaN(plane.outerRadiusProperty().get())) {
            graphics.setLineDashes(OUTER_DASHES);
            drawCircleWords(outerText(), left, y + line);
            graphics.setLineDashes();
        }
    }

    private void drawCircleWords(String words, double left, double y) {
        graphics.setFont(Typeface.label(size * 0.85));
        graphics.setFill(theme.secondaryInk());
        graphics.setStroke(theme.secondaryInk());
        graphics.setLineWidth(1.5);
        graphics.strokeLine(left, y, left + 1.4 * size, y);
        graphics.fillText(words, left + 1.9 * size, y);
    }
}
