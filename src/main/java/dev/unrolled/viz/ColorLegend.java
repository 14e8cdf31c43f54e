package dev.unrolled.viz;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What the tints mean: symbol, scale and range on one line, and on request the colour of values that are not finite. */
public final class ColorLegend extends VizControl {
    private static final double BAR = 8;
    private static final double SHORTEST_BAR = 3;
    private static final double GAP = 6;
    private static final String NOT_FINITE = "NaN, ∞";
    private static final String ZERO = "exactly 0";
    private static final double SWATCH = 10;

    private final ObjectProperty<ColorScale> scale = new SimpleObjectProperty<>(this, "scale");
    private final StringProperty symbol = new SimpleStringProperty(this, "symbol", "");
    private final BooleanProperty notFiniteShown = new SimpleBooleanProperty(this, "notFiniteShown", false);
    private final BooleanProperty zeroShown = new SimpleBooleanProperty(this, "zeroShown", false);

    public ColorLegend() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        redrawOn(scale, symbol, notFiniteShown, zeroShown);
    }

    /** The scale explained. */
    public ObjectProperty<ColorScale> scaleProperty() {
        return scale;
    }

    /** What is shown by it, such as {@code tanh(c)}. */
    public StringProperty symbolProperty() {
        return symbol;
    }

    /** Whether the colour of NaN and infinities is explained: to be switched on when any is on the screen. */
    public BooleanProperty notFiniteShownProperty() {
        return notFiniteShown;
    }

    /** Whether the grey of exact zeros on a logarithmic scale is explained: to be switched on when any is on the screen. */
    public BooleanProperty zeroShownProperty() {
        return zeroShown;
    }

    @Override
    void draw(GraphicsContext graphics, double width, double height) {
        ColorScale shown = scale.get();
        if (shown == null) {
            return;
        }
        Font font = font();
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(getTheme().secondaryInk());
        double x = text(graphics, symbolText(), 0, height);
        x = text(graphics, scale.get().lowText(), x, height);
        x = drawBar(graphics, shown, x, height) + GAP;
        graphics.setFill(getTheme().secondaryInk());
        x = text(graphics, scale.get().highText(), x, height);
        if (zeroShown.get()) {
            x = drawSwatch(graphics, shown.color(Float.NEGATIVE_INFINITY), ZERO, x);
        }
        if (notFiniteShown.get()) {
            drawSwatch(graphics, getTheme().notFinite(), NOT_FINITE, x);
        }
    }

    /** Draws a colour with its meaning and returns where the next thing begins. */
    private double drawSwatch(GraphicsContext graphics, Color color, String meaning, double x) {
        graphics.setFill(color);
        graphics.fillRect(x + GAP, Math.rint(getHeight() / 2 - SWATCH / 2), SWATCH, SWATCH);
        graphics.setFill(getTheme().secondaryInk());
        return text(graphics, meaning, x + GAP + SWATCH + 4, getHeight());
    }

    private Font font() {
        return Typeface.label(getFontSize() * 0.88);
    }

    /** Draws a text and returns where the next thing begins. */
    private double text(GraphicsContext graphics, String text, double x, double height) {
        if (text.isEmpty()) {
            return x;
        }
        graphics.fillText(text, x, height / 2);
        return x + Math.ceil(Typeface.width(text, graphics.getFont())) + GAP;
    }

    private double drawBar(GraphicsContext graphics, ColorScale shown, double from, double height) {
        double length = barLength();
        double top = Math.rint(height / 2 - getFontSize() / 2);
        for (int step = 0; step < length; step++) {
            double value = shown.low() + (shown.high() - shown.low()) * step / (length - 1);
            graphics.setFill(shown.color((float) value));
            graphics.fillRect(from + step, top, 1, getFontSize());
        }
        graphics.setStroke(getTheme().outline());
        graphics.setLineWidth(1);
        graphics.strokeRect(from - 0.5, top - 0.5, length + 1, getFontSize() + 1);
        return from + length;
    }

    /** As long as wished, or as the texts leave room for. */
    private double barLength() {
        return Math.rint(BAR * getFontSize() - Math.max(0, Math.min(spare(), prefWidth(-1) - getWidth())));
    }

    private double spare() {
        return (BAR - SHORTEST_BAR) * getFontSize();
    }

    private String symbolText() {
        boolean automatic = scale.get() != null && scale.get().isAutomatic();
        return automatic ? (symbol.get() + "  auto").strip() : symbol.get();
    }

    @Override
    String describe() {
        return scale.get() == null
                ? "Colour scale"
                : "Colour scale of " + symbol.get() + ": " + scale.get().rangeText();
    }

    @Override
    protected double computePrefWidth(double height) {
        if (scale.get() == null) {
            return 0;
        }
        double width = Math.rint(BAR * getFontSize()) + GAP + 2;
        String[] texts = {symbolText(), scale.get().lowText(), scale.get().highText(), ZERO, NOT_FINITE};
        boolean[] shown = {true, true, true, zeroShown.get(), notFiniteShown.get()};
        for (int index = 0; index < texts.length; index++) {
            if (shown[index] && !texts[index].isEmpty()) {
                width += Math.ceil(Typeface.width(texts[index], font())) + GAP + (index > 2 ? GAP + SWATCH + 4 : 0);
            }
        }
        return width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(0, computePrefWidth(height) - (scale.get() == null ? 0 : spare()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(getFontSize() * 1.5);
    }
}
