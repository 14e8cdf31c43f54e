package dev.unrolled.viz;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * A passage in which each character up to T is tinted by how much the prediction at T depends on it, with the likeliest next
 * characters over it and the legend under it.
 *
 * <p>Hover moves T. Click, or an arrow key, pins it; then hover says the value of the character under the mouse. Another click
 * on the pinned character, or Escape, lets go.
 */
public final class ReachText extends VBox {
    private static final double SPACING = 0.5;

    private final TextPage page = new TextPage();
    private final NextCharacters next = new NextCharacters();
    private final ColorLegend legend = new ColorLegend();
    private final ObjectProperty<VizTheme> theme = new SimpleObjectProperty<>(this, "theme", VizTheme.LIGHT);
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
    private final ObjectProperty<Color> hue = new SimpleObjectProperty<>(this, "hue");
    private final ReadOnlyIntegerWrapper timeStep = new ReadOnlyIntegerWrapper(this, "timeStep", -1);
    private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper(this, "hoverText", "");
    private final Tooltip tooltip = new Tooltip();
    private int[] codePoints = new int[0];
    private double[] norms = new double[0];
    private double[] fixedRange = new double[0];
    private int pinnedBefore = -1;

    public ReachText() {
        getChildren().addAll(next, page, legend);
        for (VizControl part : List.of(page, next, legend)) {
            part.themeProperty().bind(theme);
            part.fontSizeProperty().bind(fontSize);
        }
        spacingProperty().bind(fontSize.multiply(SPACING));
        next.setMinHeight(USE_PREF_SIZE);
        legend.setMinHeight(USE_PREF_SIZE);
        widthProperty().addListener(changed -> fitPage());
        fontSize.addListener(changed -> fitPage());
        legend.symbolProperty().set("‖∂ log p(x_T+1)/∂x_t‖");
        theme.addListener(changed -> tint());
        hue.addListener(changed -> tint());
        page.hoverIndexProperty().addListener(changed -> hover());
        page.cursorIndexProperty().addListener(changed -> moved());
        page.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> pinnedBefore = pinnedProperty().get());
        page.setOnChoose(index -> pinnedProperty().set(index == pinnedBefore ? -1 : index));
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::release);
        page.offerCopies(this::dataText);
        tooltip.textProperty().bind(hoverText);
    }

    /** Shows a passage; T is none until a character is hovered or pinned. */
    public void setPassage(int[] newCodePoints) {
        codePoints = newCodePoints.clone();
        pinnedProperty().set(-1);
        timeStep.set(-1);
        norms = new double[0];
        page.setPassage(codePoints, new float[0]);
        fitPage();
        tint();
    }

    /**
     * Tints the characters up to T; ignored where T has moved on since it was asked for.
     *
     * @param ofTimeStep the T that the norms belong to
     * @param newNorms one for each character from the first, at most T + 1; 0 or more
     */
    public void showReach(int ofTimeStep, double[] newNorms) {
        if (ofTimeStep == timeStep.get()) {
            norms = Arrays.copyOf(newNorms, Math.min(newNorms.length, ofTimeStep + 1));
            tint();
        }
    }

    /** Fixes the range of the tints to decimal logarithms. */
    public void setRange(double low, double high) {
        fixedRange = new double[] {low, high};
        tint();
    }

    /** Fits the range of the tints to the values shown. */
    public void setRangeAutomatic() {
        fixedRange = new double[0];
        tint();
    }

    /** T, the character whose prediction is asked about; −1 for none. */
    public ReadOnlyIntegerProperty timeStepProperty() {
        return timeStep.getReadOnlyProperty();
    }

    /** The pinned T; −1 while T follows the mouse. */
    public IntegerProperty pinnedProperty() {
        return page.cursorIndexProperty();
    }

    /** The likeliest next characters after T: fill it; its target says for which one the reach is asked. */
    public NextCharacters next() {
        return next;
    }

    /** The value of the character under the mouse in words, while T is pinned; else empty. */
    public ReadOnlyStringProperty hoverTextProperty() {
        return hoverText.getReadOnlyProperty();
    }

    /** What the norms are. */
    public StringProperty symbolProperty() {
        return legend.symbolProperty();
    }

    /** The colour of the strongest tint; without one the theme's accent. */
    public ObjectProperty<Color> hueProperty() {
        return hue;
    }

    /** The neutral colours of all parts. */
    public ObjectProperty<VizTheme> themeProperty() {
        return theme;
    }

    /** The size of body text of all parts, in pixels. */
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    TextPage page() {
        return page;
    }

    ColorLegend legend() {
        return legend;
    }

    /** The page is as high as its text, so that the rest stands right under it; where there is less room it shows the beginning. */
    private void fitPage() {
        if (getWidth() > 0) {
            page.setPrefHeight(page.heightAt(getWidth() - snappedLeftInset() - snappedRightInset()));
        }
    }

    private void moved() {
        if (pinnedProperty().get() >= 0) {
            setTimeStep(pinnedProperty().get());
        }
        hover();
    }

    private void hover() {
        int at = page.hoverIndexProperty().get();
        boolean pinned = pinnedProperty().get() >= 0;
        if (!pinned && at >= 0) {
            setTimeStep(at);
        }
        boolean says = pinned && at >= 0 && at < norms.length;
        hoverText.set(says ? words(at) : "");
        if (says) {
            Tooltip.install(page, tooltip);
        } else {
            Tooltip.uninstall(page, tooltip);
        }
    }

    /** What belonged to another T is taken away at once. */
    private void setTimeStep(int to) {
        if (to != timeStep.get()) {
            norms = new double[0];
            timeStep.set(to);
            tint();
        }
    }

    private void release(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && pinnedProperty().get() >= 0) {
            pinnedProperty().set(-1);
            event.consume();
        }
    }

    private void tint() {
        boolean automatic = fixedRange.length == 0;
        Color color = hue.get() == null ? theme.get().accent() : hue.get();
        ColorScale scale =
                ColorScale.logarithmic(theme.get(), color, automatic ? LagMatrix.range(norms) : fixedRange, automatic);
        float[] logarithms = new float[norms.length];
        for (int index = 0; index < norms.length; index++) {
            logarithms[index] = LagMatrix.logarithm(norms[index]);
        }
        page.scaleProperty().set(scale);
        page.setValues(logarithms);
        int at = timeStep.get();
        page.brushedRangeProperty().set(at < 0 ? TextRange.EMPTY : new TextRange(at, at + 1));
        legend.scaleProperty().set(scale);
        legend.zeroShownProperty().set(Arrays.stream(norms).anyMatch(norm -> norm == 0));
        legend.notFiniteShownProperty().set(Arrays.stream(norms).anyMatch(norm -> !Double.isFinite(norm)));
        legend.setVisible(norms.length > 0);
    }

    private String words(int index) {
        return CharacterGlyph.name(codePoints[index]) + ", " + (timeStep.get() - index) + " back: "
                + Numbers.precise(norms[index]);
    }

    /** A line for each character that has a value. */
    String dataText() {
        StringBuilder text = new StringBuilder("T\tt\tcharacter\tnorm\n");
        for (int index = 0; index < norms.length; index++) {
            text.append(timeStep.get()).append('\t').append(index).append('\t');
            text.append(CharacterGlyph.name(codePoints[index])).append('\t');
            text.append(norms[index]).append('\n');
        }
        return text.toString();
    }
}
