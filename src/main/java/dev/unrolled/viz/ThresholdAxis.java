package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * The values of many cells as dots on their axis, equal ones piled up, with a threshold to be dragged along it. Dots on the
 * side asked for that also fulfil everything else are filled, the others hollow. ← and → move the threshold by a hundredth
 * of the axis, Home and End to its ends.
 */
public final class ThresholdAxis extends VizControl {
    private static final double MARGIN = 1.1;
    private static final double HEIGHT = 6.4;
    private static final double DOT = 0.42;
    private static final double LABELS = 1.5;
    private static final double STEP = 0.01;

    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0);
    private final BooleanProperty above = new SimpleBooleanProperty(this, "above", true);
    private Signal signal = Signal.HIDDEN_STATE;
    private float[] values = new float[0];
    private boolean[] filled = new boolean[0];
    private double largest = 1;

    public ThresholdAxis() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.H_RESIZE);
        redrawOn(threshold, above);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            moveTo(event.getX());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveTo(event.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** θ, in the signal's unit. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Whether the side at and above the threshold is asked for rather than that below. */
    public BooleanProperty aboveProperty() {
        return above;
    }

    /**
     * Shows cells.
     *
     * @param newSignal what the values are; gives the axis
     * @param newValues one for each cell; those that are no number are left out
     * @param newFilled which of the dots are filled
     */
    public void show(Signal newSignal, float[] newValues, boolean[] newFilled) {
        signal = newSignal;
        values = newValues.clone();
        filled = newFilled.clone();
        largest = 0;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        requestLayout();
    }

    private double high() {
        return signal.range() == Signal.Range.AUTOMATIC && largest > 0 ? largest : 1;
    }

    private double low() {
        return signal.range() == Signal.Range.UNIT ? 0 : -high();
    }

    private double margin() {
        return MARGIN * getFontSize();
    }

    private double x(double value) {
        double share = (value - low()) / (high() - low());
        return margin() + Math.max(0, Math.min(1, share)) * (getWidth() - 2 * margin());
    }

    private void moveTo(double x) {
        double share = (x - margin()) / Math.max(1, getWidth() - 2 * margin());
        set(low() + share * (high() - low()));
    }

    /** Hundredths are enough: what the screen says is what is meant. */
    private void set(double value) {
        double within = Math.max(low(), Math.min(high(), value));
        threshold.set(Math.rint(within * 100) / 100);
    }

    private void key(KeyEvent event) {
        if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = STEP * Math.max(1, Math.rint((high() - low()) / 2));
        switch (event.getCode()) {
            case LEFT -> set(threshold.get() - step);
            case RIGHT -> set(threshold.get() + step);
            case HOME -> set(low());
            case END -> set(high());
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        double foot = height - Math.rint(LABELS * getFontSize());
        drawAskedSide(graphics, foot);
        drawDots(graphics, foot);
        graphics.setStroke(getTheme().outline());
        graphics.setLineWidth(1);
        graphics.strokeLine(x(low()), foot + 0.5, x(high()), foot + 0.5);
        drawThreshold(graphics, foot);
        drawEnds(graphics, foot);
    }

    /** A faint ground behind the side asked for. */
    private void drawAskedSide(GraphicsContext graphics, double foot) {
        double at = x(threshold.get());
        double end = above.get() ? x(high()) + margin() / 2 : x(low()) - margin() / 2;
        graphics.setFill(getTheme().grid());
        graphics.fillRect(Math.min(at, end), getFontSize(), Math.abs(end - at), foot - getFontSize());
    }

    /** Equal dots lie on each other, closer together where the pile would be too high. */
    private void drawDots(GraphicsContext graphics, double foot) {
        double dot = Math.max(3, Math.rint(DOT * getFontSize()));
        int columns = Math.max(1, (int) Math.ceil((getWidth() - 2 * margin()) / dot) + 1);
        int[] piles = new int[columns];
        for (float value : values) {
            if (Float.isFinite(value)) {
                piles[column(value, dot, columns)]++;
            }
        }
        int highest = Math.max(1, Arrays.stream(piles).max().orElse(1));
        double rise = Math.min(dot + 1, (foot - 2 * getFontSize() - dot) / highest);
        Arrays.fill(piles, 0);
        for (int unit = 0; unit < values.length; unit++) {
            if (Float.isFinite(values[unit])) {
                double y = foot - dot - 1 - rise * piles[column(values[unit], dot, columns)]++;
                drawDot(graphics, x(values[unit]) - dot / 2, y, dot, unit < filled.length && filled[unit]);
            }
        }
    }

    private int column(double value, double dot, int columns) {
        return Math.max(0, Math.min(columns - 1, (int) ((x(value) - margin()) / dot)));
    }

    private void drawDot(GraphicsContext graphics, double x, double y, double dot, boolean isFilled) {
        if (isFilled) {
            graphics.setFill(getTheme().accent());
            graphics.fillOval(x, y, dot, dot);
        } else {
            graphics.setFill(getTheme().paper());
            graphics.fillOval(x, y, dot, dot);
            graphics.setStroke(getTheme().secondaryInk());
            graphics.setLineWidth(1);
            graphics.strokeOval(x + 0.5, y + 0.5, dot - 1, dot - 1);
        }
    }

    private void drawThreshold(GraphicsContext graphics, double foot) {
        double at = Math.rint(x(threshold.get()));
        double size = getFontSize();
        graphics.setFill(getTheme().ink());
        graphics.fillRect(at - 1, size, 2, foot - size);
        graphics.fillPolygon(
                new double[] {at - size * 0.4, at + size * 0.4, at},
                new double[] {foot + size * 0.75, foot + size * 0.75, foot + 1},
                3);
        graphics.setFont(Typeface.boldLabel(size * 0.88));
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        String words = "θ = " + thresholdWords();
        double half = Typeface.width(words, graphics.getFont()) / 2;
        graphics.fillText(words, Math.max(half, Math.min(getWidth() - half, at)), 0);
    }

    private String thresholdWords() {
        return signal.range() == Signal.Range.AUTOMATIC
                ? Numbers.brief(threshold.get())
                : Numbers.signed(threshold.get());
    }

    private void drawEnds(GraphicsContext graphics, double foot) {
        graphics.setFont(Typeface.label(getFontSize() * 0.8));
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(Numbers.brief(low()), 0, foot + 3);
        graphics.setTextAlign(TextAlignment.RIGHT);
        String sign = signal.range() == Signal.Range.UNIT ? "" : "+";
        String automatic = signal.range() == Signal.Range.AUTOMATIC ? "auto " : "";
        graphics.fillText(automatic + sign + Numbers.brief(high()), getWidth(), foot + 3);
    }

    @Override
    String describe() {
        int count = 0;
        for (boolean is : filled) {
            count += is ? 1 : 0;
        }
        return "Threshold " + thresholdWords() + " on " + signal.symbol() + ", "
                + (above.get() ? "at or above" : "below") + "; " + count + " of " + values.length + " cells";
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * getFontSize();
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
