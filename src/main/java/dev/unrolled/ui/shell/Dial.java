package dev.unrolled.ui.shell;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A slider with its name and its value, which acts as it is moved. */
final class Dial extends HBox {
    private final Label title = new Label();
    private final String name;
    private final String symbol;
    private boolean following;

    /**
     * How a slider's position becomes a value and back.
     *
     * @param least the position at the left end
     * @param most the position at the right end
     * @param value the value of a position
     * @param position the position of a value
     * @param words how a value is written
     */
    record Scale(
            double least,
            double most,
            DoubleUnaryOperator value,
            DoubleUnaryOperator position,
            DoubleFunction<String> words) {}

    Dial(String name, String symbol, String tooltip, DoubleProperty model, Scale scale) {
        this.name = name;
        this.symbol = symbol;
        getStyleClass().add("dial");
        title.setText(name);
        title.getStyleClass().add("secondary");
        title.setMinWidth(USE_PREF_SIZE);
        Label figure = new Label();
        figure.getStyleClass().addAll("monospaced", "dial-figure");
        Slider slider = new Slider(scale.least(), scale.most(), scale.least());
        slider.setId("dial-" + name.replace(' ', '-'));
        slider.setBlockIncrement((scale.most() - scale.least()) / 40);
        slider.setTooltip(new Tooltip(tooltip));
        title.setTooltip(new Tooltip(tooltip));
        slider.setAccessibleText(name + ": " + tooltip);
        slider.valueProperty().addListener((source, before, now) -> {
            if (!following) {
                model.set(scale.value().applyAsDouble(now.doubleValue()));
            }
        });
        Runnable follow = () -> {
            following = true;
            double position = scale.position().applyAsDouble(model.get());
            // A value set by hand stays exactly what it is; only another one moves the slider.
            if (Math.abs(position - slider.getValue()) > 1e-9) {
                slider.setValue(Math.max(scale.least(), Math.min(scale.most(), position)));
            }
            figure.setText(scale.words().apply(model.get()));
            following = false;
        };
        model.addListener(changed -> follow.run());
        follow.run();
        getChildren().addAll(title, slider, figure);
    }

    /** Writes the symbol in place of the name, where there is little room. */
    void setBrief(boolean brief) {
        title.setText(brief ? symbol : name);
    }
}
