package dev.unrolled.viz;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A few characters on one line, line ends and all, each on a tint that shows one value; one of them is underlined. Where there
 * is no room for all, those around it are shown.
 */
public final class TintedLine extends VizControl {
    private static final double HEIGHT = 1.7;

    private int[] codePoints = new int[0];
    private float[] values = new float[0];
    private int marked = -1;
    private ColorScale scale;

    public TintedLine() {
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
    }

    /**
     * Shows characters.
     *
     * @param newValues the value behind each
     * @param newMarked the number of the one that is underlined; −1 for none
     * @param newScale how values become tints
     */
    public void show(int[] newCodePoints, float[] newValues, int newMarked, ColorScale newScale) {
        codePoints = newCodePoints.clone();
        values = newValues.clone();
        marked = newMarked;
        scale = newScale;
        requestLayout();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (scale == null) {
            return;
        }
        Font font = Typeface.onGrid(getFontSize(), pixel());
        double advance = Typeface.advance(font);
        int fitting = Math.min(codePoints.length, (int) (width / advance));
        // Of what leads to the marked character more is told than of what follows it.
        int from = Math.max(0, Math.min(codePoints.length - fitting, marked - 2 * fitting / 3));
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        for (int k = 0; k < fitting; k++) {
            float value = values[from + k];
            double x = k * advance;
            graphics.setFill(scale.color(value));
            graphics.fillRect(Math.floor(x), 0, Math.ceil(advance + 0.5), height);
            boolean faint = CharacterGlyph.isMark(codePoints[from + k]);
            graphics.setFill(scale.text(value));
            graphics.setGlobalAlpha(faint ? 0.5 : 1);
            graphics.fillText(CharacterGlyph.of(codePoints[from + k]), x, height / 2);
            graphics.setGlobalAlpha(1);
        }
        if (marked >= from && marked < from + fitting) {
            graphics.setStroke(getTheme().ink());
            graphics.setLineWidth(2);
            graphics.strokeLine((marked - from) * advance, height - 1, (marked - from + 1) * advance, height - 1);
        }
    }

    @Override
    String describe() {
        return new String(codePoints, 0, codePoints.length);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(codePoints.length * getFontSize() * 0.62);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(HEIGHT * getFontSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
