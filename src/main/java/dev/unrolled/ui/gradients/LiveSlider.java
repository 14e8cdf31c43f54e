package dev.unrolled.ui.gradients;

import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

/** A slider that acts while it is moved and, for certain, where it is let go; it follows what it stands for while nobody moves it. */
final class LiveSlider extends Slider {
    private static final double STEPS = 40;

    private final Label figure = new Label("–");
    private final Action action;
    private DoubleFunction<String> format = String::valueOf;
    private boolean following;
    private boolean begun;
    private double began = Double.NaN;

    /** What is done with a value. */
    interface Action {
        /** @param hurried whether another value will follow at once */
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
                begun = true;
                action.set(now.doubleValue(), isValueChanging());
            }
        });
        valueChangingProperty().addListener((source, before, now) -> {
            if (!now) {
                this.action.set(getValue(), false);
            }
        });
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

    /** Moves to where the value is by itself; beyond the slider's ends the figure still says it. */
    void follow(double value) {
        if (!isValueChanging()) {
            following = true;
            setValue(Math.max(getMin(), Math.min(getMax(), value)));
            figure.setText(format.apply(value));
            following = false;
        }
    }

    /** Moves to where the value began, unless it was moved since from there. */
    void begin(double value) {
        if (value != began || !begun) {
            began = value;
            begun = false;
            follow(value);
        }
    }
}
