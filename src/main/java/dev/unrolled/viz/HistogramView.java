package dev.unrolled.viz;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * One unit's values, split by whether a concept holds. Heights are shares of each class, so that a rare class is as
 * visible as a common one; the labels give the counts. Where one bin towers, heights are roots of the shares, and the
 * caption says so.
 */
public final class HistogramView extends VizControl {
    private static final int BINS = 40;
    private static final double TOWERING = 0.5;

    private final ObjectProperty<ColorScale> scale = new SimpleObjectProperty<>(this, "scale");
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", Double.NaN);
    private final StringProperty symbol = new SimpleStringProperty(this, "symbol", "");
    private final StringProperty concept = new SimpleStringProperty(this, "concept", "inside");
    private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper(this, "hoverText", "");
    private final Tooltip tooltip = new Tooltip();
    private float[] values = new float[0];
    private boolean[] labels = new boolean[0];
    private Histogram histogram;

    public HistogramView() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(scale, threshold, symbol, concept);
        scale.addListener(changed -> histogram = null);
        tooltip.textProperty().bind(hoverText);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
    }

    /**
     * Takes the values of a unit.
     *
     * @param newValues one a character
     * @param newLabels whether the concept holds at the character
     */
    public void setValues(float[] newValues, boolean[] newLabels) {
        values = newValues.clone();
        labels = newLabels.clone();
        histogram = null;
        requestLayout();
    }

    /** Gives the range of the values; nothing is drawn without one. */
    public ObjectProperty<ColorScale> scaleProperty() {
        return scale;
    }

    /** The value that best parts the classes; NaN for none. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** What the values are, such as {@code tanh(c)}. */
    public StringProperty symbolProperty() {
        return symbol;
    }

    /** What the concept is called, such as {@code inside quotes}. */
    public StringProperty conceptProperty() {
        return concept;
    }

    /** The bin under the mouse in words; empty without. */
    public ReadOnlyStringProperty hoverTextProperty() {
        return hoverText.getReadOnlyProperty();
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        if (scale.get() == null) {
            return;
        }
        double foot = Math.rint(height - (isCrowded() ? 3.9 : 2.7) * getFontSize());
        Histogram shown = histogram();
        graphics.setStroke(getTheme().outline());
        graphics.setLineWidth(1);
        graphics.strokeLine(0, foot + 0.5, width, foot + 0.5);
        double most = length(shown.largestShare());
        double room = foot - getFontSize() * 1.3;
        for (int bin = 0; bin < shown.bins() && most > 0; bin++) {
            double outside = length(shown.outsideShare(bin)) / most * room;
            double inside = length(shown.insideShare(bin)) / most * room;
            // The shorter bar stands in front, so that both are seen.
            if (outside > inside) {
                drawBar(graphics, bin, foot, outside, getTheme().faintInk());
            }
            drawBar(graphics, bin, foot, inside, getTheme().accent());
            if (outside <= inside) {
                drawBar(graphics, bin, foot, outside, getTheme().faintInk());
            }
        }
        drawThreshold(graphics, foot);
        drawTexts(graphics, foot);
    }

    /** Where half a class falls into one bin, the others are only seen under a root. */
    private boolean isRooted() {
        return histogram().largestShare() > TOWERING;
    }

    private double length(double share) {
        return isRooted() ? Math.sqrt(share) : share;
    }

    private Histogram histogram() {
        if (histogram == null) {
            histogram = Histogram.of(values, labels, scale.get(), BINS);
        }
        return histogram;
    }

    private void drawBar(GraphicsContext graphics, int bin, double foot, double barHeight, Color color) {
        if (barHeight > 0) {
            double left = Math.rint(bin * getWidth() / BINS);
            double right = Math.rint((bin + 1) * getWidth() / BINS) - 1;
            double tall = Math.max(1, barHeight);
            graphics.setFill(color);
            graphics.fillRect(left, foot - tall, Math.max(1, right - left), tall);
        }
    }

    private double x(double value) {
        double span = scale.get().high() - scale.get().low();
        double share = span > 0 ? (value - scale.get().low()) / span : 0.5;
        return Math.max(0, Math.min(1, share)) * getWidth();
    }

    private void drawThreshold(GraphicsContext graphics, double foot) {
        if (Double.isNaN(threshold.get())) {
            return;
        }
        double x = Math.floor(Math.min(x(threshold.get()), getWidth() - 1)) + 0.5;
        graphics.setStroke(getTheme().ink());
        graphics.strokeLine(x, 0, x, foot);
        graphics.setFill(getTheme().ink());
        graphics.setFont(Typeface.label(getFontSize() * 0.85));
        graphics.setTextBaseline(VPos.TOP);
        boolean leftHalf = x < getWidth() / 2;
        graphics.setTextAlign(leftHalf ? TextAlignment.LEFT : TextAlignment.RIGHT);
        graphics.fillText("τ = " + Numbers.signed(threshold.get()), leftHalf ? x + 4 : x - 4, 0);
    }

    private void drawTexts(GraphicsContext graphics, double foot) {
        Font font = font();
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFill(getTheme().secondaryInk());
        graphics.setTextAlign(TextAlignment.LEFT);
        String low = Numbers.brief(scale.get().low());
        graphics.fillText(low, 0, foot + 2);
        graphics.fillText(words().outside(), 0, foot + 1.5 * getFontSize());
        graphics.setTextAlign(TextAlignment.RIGHT);
        String high =
                (scale.get().low() < 0 ? "+" : "") + Numbers.brief(scale.get().high());
        graphics.fillText(high, getWidth(), foot + 2);
        graphics.setTextAlign(TextAlignment.CENTER);
        double ends = 2 * Math.max(Typeface.width(low, font), Typeface.width(high, font)) + getFontSize();
        graphics.fillText(
                Typeface.shortened(words().axes(scale.get().isAutomatic(), isRooted()), font, getWidth() - ends),
                getWidth() / 2,
                foot + 2);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(getTheme().accent());
        String count = words().insideCount();
        String name = Typeface.shortened(concept.get(), font, getWidth() - Typeface.width(count, font));
        graphics.fillText(name + count, getWidth(), foot + (isCrowded() ? 2.7 : 1.5) * getFontSize());
    }

    private Font font() {
        return Typeface.label(getFontSize() * 0.85);
    }

    private HistogramWords words() {
        return new HistogramWords(histogram(), symbol.get(), concept.get());
    }

    /** Whether the two classes' names need a line each. */
    private boolean isCrowded() {
        return scale.get() != null
                && Typeface.width(words().outside(), font())
                                + Typeface.width(concept.get() + words().insideCount(), font())
                                + getFontSize()
                        > getWidth();
    }

    private void hover(double mouseX) {
        if (scale.get() == null || mouseX < 0 || mouseX >= getWidth()) {
            hoverText.set("");
            Tooltip.uninstall(this, tooltip);
            return;
        }
        int bin = (int) (mouseX * BINS / getWidth());
        hoverText.set(words().bin(bin));
        Tooltip.install(this, tooltip);
    }

    @Override
    String describe() {
        return scale.get() == null ? "Histogram" : words().description();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 22 * getFontSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint((isCrowded() ? 9.7 : 8.5) * getFontSize());
    }
}
