package dev.unrolled.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Slider;

/** A slider that sets a number as it is moved, and follows it. */
final class DialSlider extends Slider {
    private static final double STEPS = 40;

    private boolean following;

    DialSlider(DoubleProperty model, Scale scale) {
        super(scale.least(), scale.most(), scale.least());
        setBlockIncrement((scale.most() - scale.least()) / STEPS);
        follow(model, scale);
        valueProperty().addListener((source, before, now) -> {
            if (!following) {
                model.set(scale.value().applyAsDouble(now.doubleValue()));
            }
        });
        model.addListener(changed -> follow(model, scale));
    }

    private void follow(DoubleProperty model, Scale scale) {
        following = true;
        double position = scale.position().applyAsDouble(model.get());
        // A value set by hand stays exactly what it is; only another one moves the slider.
        if (Math.abs(position - getValue()) > 1e-9) {
            setValue(Math.max(scale.least(), Math.min(scale.most(), position)));
        }
        following = false;
    }
}
