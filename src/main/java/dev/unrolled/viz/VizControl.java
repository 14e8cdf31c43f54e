package dev.unrolled.viz;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;

/**
 * A control that draws itself on a canvas, at most once a pulse however often its data change.
 *
 * <p>The background is transparent: what lies behind must have the theme's paper colour.
 */
public abstract class VizControl extends Region {
    private static final double DEFAULT_FONT_SIZE = 13;
    /** Beyond this a canvas does not fit the textures of common graphics cards. */
    private static final double LARGEST_CANVAS = 8192;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Number> outputScale = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .orElse(1.0);
    private final ObjectProperty<VizTheme> theme = new SimpleObjectProperty<>(this, "theme", VizTheme.LIGHT);
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", DEFAULT_FONT_SIZE);

    VizControl() {
        getChildren().add(canvas);
        canvas.setManaged(false);
        redrawOn(theme, fontSize, focusVisibleProperty(), outputScale);
    }

    /** The neutral colours. */
    public final ObjectProperty<VizTheme> themeProperty() {
        return theme;
    }

    public final VizTheme getTheme() {
        return theme.get();
    }

    public final void setTheme(VizTheme value) {
        theme.set(value);
    }

    /** The size of body text in pixels; all other sizes follow. */
    public final DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    public final double getFontSize() {
        return fontSize.get();
    }

    public final void setFontSize(double value) {
        fontSize.set(value);
    }

    /** Draws again at the next pulse whenever one of these changes. */
    final void redrawOn(Observable... sources) {
        for (Observable source : sources) {
            source.addListener(changed -> requestLayout());
        }
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.min(LARGEST_CANVAS, getWidth());
        double height = Math.min(LARGEST_CANVAS, getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        if (width < 1 || height < 1) {
            return;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        // Clearing all of it also drops the commands of drawings that never reached the screen.
        graphics.clearRect(0, 0, width, height);
        graphics.save();
        graphics.setImageSmoothing(false);
        draw(graphics, width, height);
        graphics.restore();
        drawFocus(graphics, width, height);
        setAccessibleText(describe());
    }

    /**
     * Offers the picture and its numbers in a context menu.
     *
     * @param data the numbers, tab-separated
     */
    final void offerCopies(Supplier<String> data) {
        setOnContextMenuRequested(event -> {
            PictureMenu.create(this, data).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Draws everything; the canvas is clear. */
    abstract void draw(GraphicsContext graphics, double width, double height);

    /** What is shown, in words, for screen readers. */
    abstract String describe();

    /** Says in the middle of a control why there is nothing to see. */
    final void drawInstead(GraphicsContext graphics, String words) {
        graphics.setFill(getTheme().secondaryInk());
        graphics.setFont(Typeface.label(getFontSize()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(words, getWidth() / 2, getHeight() / 2);
    }

    /** Adds a legend that this control places while it draws. */
    final ColorLegend ownLegend() {
        ColorLegend legend = new ColorLegend();
        legend.setManaged(false);
        legend.setMouseTransparent(true);
        legend.themeProperty().bind(theme);
        legend.fontSizeProperty().bind(fontSize);
        getChildren().add(legend);
        return legend;
    }

    /** The size of a device pixel in the control's coordinates. */
    final double pixel() {
        double scale = outputScale.getValue().doubleValue();
        return scale > 0 ? 1 / scale : 1;
    }

    /** The nearest whole number of device pixels. */
    final double onPixels(double length) {
        return Math.rint(length / pixel()) * pixel();
    }

    /** How many device pixels one unit of length takes, as the window says. */
    final ObservableValue<Number> outputScale() {
        return outputScale;
    }

    /** Draws the ring that shows where the keyboard acts. */
    private void drawFocus(GraphicsContext graphics, double width, double height) {
        if (isFocusVisible()) {
            graphics.setStroke(getTheme().accent());
            graphics.setLineWidth(1);
            graphics.strokeRect(0.5, 0.5, width - 1, height - 1);
        }
    }
}
