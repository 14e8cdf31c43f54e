package dev.unrolled.viewmodel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How the window looks; kept from one start to the next. */
public final class Appearance {
    public static final double SMALLEST_TEXT = 9;
    public static final double LARGEST_TEXT = 32;
    public static final double DEFAULT_TEXT = 13;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark", false);
    private final BooleanProperty purpleOrange = new SimpleBooleanProperty(this, "purpleOrange", false);
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", DEFAULT_TEXT) {
        @Override
        public void set(double size) {
            super.set(Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, Math.rint(size))));
        }
    };

    /** Light ink on dark paper. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Purple and orange for negative and positive values, told apart with every common form of colour blindness. */
    public BooleanProperty purpleOrangeProperty() {
        return purpleOrange;
    }

    /** Makes all text larger by so many pixels, or smaller by as many below 0. */
    public void enlargeText(int pixels) {
        textSize.set(textSize.get() + pixels);
    }

    /** The size of body text in pixels, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}; all other sizes follow. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }
}
