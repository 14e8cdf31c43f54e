package dev.unrolled.viz;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What the tints of dots mean, where the ends of the scale stand for other numbers than its own: of a logarithm, say. */
public final class TintLegend extends VizControl {
    private static final double BAR = 8;
    private static final double GAP = 6;

    private ColorScale scale;
    private String words = "";
    private String low = "";
    private String high = "";

    public TintLegend() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * Explains a scale.
     *
     * @param newWords what is shown by it
     * @param newLow what its lower end stands for
     * @param newHigh what its upper end stands for
     */
    public void show(ColorScale newScale, String newWords, String newLow, String newHigh) {
        scale = newScale;
        words = newWords;
        low = newLow;
        high = newHigh;
        requestLayout();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (scale == null) {
            return;
        }
        Font font = Typeface.label(getFontSize() * 0.88);
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(getTheme().secondaryInk());
        double bar = Math.rint(BAR * getFontSize());
        double ends = Typeface.width(low, font) + Typeface.width(high, font) + bar + 3 * GAP;
        String name = Typeface.shortened(words, font, width - ends);
        graphics.fillText(name, 0, height / 2);
        double x = Math.ceil(Typeface.width(name, font)) + GAP;
        graphics.fillText(low, x, height / 2);
        x = Math.rint(x + Typeface.width(low, font) + GAP);
        double top = Math.rint(height / 2 - getFontSize() / 2);
        for (int step = 0; step < bar; step++) {
            double value = scale.low() + (scale.high() - scale.low()) * step / (bar - 1);
            graphics.setFill(scale.color((float) value));
            graphics.fillRect(x + step, top, 1, getFontSize());
        }
        graphics.setStroke(getTheme().outline());
        graphics.setLineWidth(1);
        graphics.strokeRect(x - 0.5, top - 0.5, bar + 1, getFontSize() + 1);
        graphics.setFill(getTheme().secondaryInk());
        graphics.fillText(high, x + bar + GAP, height / 2);
    }

    @Override
    String describe() {
        return scale == null ? "Colour scale" : "Colour scale of " + words + " from " + low + " to " + high;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 30 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(getFontSize() * 1.6);
    }
}
