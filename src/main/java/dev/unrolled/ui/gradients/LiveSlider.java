package dev.unrolled.ui.gradients;

import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;

/** A slider that acts while it is moved and, for certain, where it is let go; it follows what it stands for while nobody moves it. */
final class LiveSlider extends Slider {
    private static final double STEPS = 40;

    private final Label figure = new Label("–");
    private final Action action;
    private DoubleFunction<String> format = String::valueOf;
    /** Where it was moved by itself, which may lie beyond its ends. */
    private double followed = Double.NaN;

    private boolean following;

    /** What is done with a value. */
    interface Action {
        /**
         * Takes a value over.
         *
         * @param hurried whether another value will follow at once
         */
        void set(double value, boolean hurried);
    }

    LiveSlider(String id, double least, double most, Action action) {
        super(least, most, least);
        this.action = action;
        setId(id);
        setBlockIncrement((most - least) / STEPS);
        valueProperty().addListener((source, before, now) -> {
            say();
            if (!following) {
                action.set(now.doubleValue(), isValueChanging());
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, event -> takeEnd());
        valueChangingProperty().addListener((source, before, now) -> {
            if (!now) {
                this.action.set(getValue(), false);
            }
        });
    }

    /** At its end the slider does not move any further, though the value lies beyond it: a key takes the end. */
    private void takeEnd() {
        boolean above = followed > getMax() && getValue() == getMax();
        boolean below = followed < getMin() && getValue() == getMin();
        if (above || below) {
            followed = getValue();
            say();
            action.set(getValue(), false);
        }
    }

    /** How the value is written. */
    void format(DoubleFunction<String> how) {
        format = how;
        say();
    }

    /** The value in figures. */
    Label figure() {
        return figure;
    }

    private void say() {
        figure.setText(format.apply(getValue()));
    }

    /** Says that the value is not known. */
    void unknown() {
        if (!isValueChanging()) {
            figure.setText("–");
        }
    }

    /** Moves to where the value is by itself; beyond the slider's ends the figure still says it. */
    void follow(double value) {
        if (!isValueChanging()) {
            following = true;
            followed = value;
            setValue(Math.max(getMin(), Math.min(getMax(), value)));
            figure.setText(format.apply(value));
            following = false;
        }
    }
}
