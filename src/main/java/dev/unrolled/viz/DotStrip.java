package dev.unrolled.viz;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** One value against many on a common axis: grey dots for those compared with, one in the accent colour for the one asked about. */
public final class DotStrip extends VizControl {
    private static final double MARGIN = 1.2;

    private List<Double> others = List.of();
    private double own = Double.NaN;
    private String name = "";

    public DotStrip() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * Shows values.
     *
     * @param newName what the one asked about is called
     * @param newOwn its value; NaN for none
     * @param newOthers those compared with
     */
    public void show(String newName, double newOwn, List<Double> newOthers) {
        name = newName;
        own = newOwn;
        others = newOthers.stream().filter(Double::isFinite).toList();
        requestLayout();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (!Double.isFinite(own)) {
            return;
        }
        double low = Math.min(
                0, others.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double high = Math.max(
                0, others.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        Range range = new Range(Math.min(low, own), Math.max(high, own), width, MARGIN * getFontSize());
        double middle = Math.rint(height / 2) + 0.5;
        graphics.setStroke(getTheme().outline());
        graphics.strokeLine(range.x(range.low), middle, range.x(range.high), middle);
        graphics.strokeLine(Math.rint(range.x(0)) + 0.5, middle - 6, Math.rint(range.x(0)) + 0.5, middle + 6);
        graphics.setFill(getTheme().secondaryInk());
        graphics.setGlobalAlpha(0.55);
        double dot = getFontSize() * 0.55;
        others.forEach(value -> graphics.fillOval(range.x(value) - dot / 2, middle - dot / 2, dot, dot));
        graphics.setGlobalAlpha(1);
        graphics.setFill(getTheme().accent());
        double large = dot * 1.5;
        graphics.fillOval(range.x(own) - large / 2, middle - large / 2, large, large);
        drawWords(graphics, range, middle);
    }

    private void drawWords(GraphicsContext graphics, Range range, double middle) {
        graphics.setFont(Font.font(getFontSize() * 0.88));
        graphics.setTextBaseline(VPos.TOP);
        double under = middle + getFontSize() * 0.7;
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(name, within(range.x(own), range), under);
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText("0", range.x(0), middle - getFontSize() * 0.6);
        graphics.fillText(Numbers.signed(own), within(range.x(own), range), middle - getFontSize() * 0.6);
    }

    private double within(double x, Range range) {
        double half = 2.2 * getFontSize();
        return Math.max(half, Math.min(range.width - half, x));
    }

    /** The axis: from the lowest to the highest value across the width but for a margin. */
    private record Range(double low, double high, double width, double margin) {
        double x(double value) {
            double span = high - low;
            return margin + (span == 0 ? 0.5 : (value - low) / span) * (width - 2 * margin);
        }
    }

    @Override
    String describe() {
        return Double.isFinite(own)
                ? name + " at " + Numbers.signed(own) + " among " + others.size() + " others"
                : "Nothing to compare yet";
    }

    @Override
    protected double computePrefWidth(double height) {
        return 24 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(3.6 * getFontSize());
    }
}
