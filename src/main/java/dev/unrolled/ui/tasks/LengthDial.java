package dev.unrolled.ui.tasks;

import dev.unrolled.viewmodel.TaskModel;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Sets T on a logarithmic slider, in round numbers. */
final class LengthDial extends HBox {
    private static final double STEPS = 40;
    private static final String WORDS = "T: for how many time steps must be remembered, " + TaskModel.SHORTEST + " to "
            + TaskModel.LONGEST + "; acts when the next training begins";

    private boolean following;

    LengthDial(TaskModel model) {
        getStyleClass().add("dial");
        double least = Math.log10(TaskModel.SHORTEST);
        double most = Math.log10(TaskModel.LONGEST);
        Slider slider =
                new Slider(least, most, Math.log10(model.lengthProperty().get()));
        slider.setId("task-length");
        slider.setBlockIncrement((most - least) / STEPS);
        slider.setTooltip(new Tooltip(WORDS));
        slider.setAccessibleText(WORDS);
        Label title = new Label("length T");
        title.getStyleClass().add("secondary");
        title.setMinWidth(USE_PREF_SIZE);
        Label figure = new Label();
        figure.getStyleClass().addAll("monospaced", "dial-figure");
        figure.textProperty().bind(model.lengthProperty().asString());
        slider.valueProperty().addListener((source, before, now) -> {
            if (!following) {
                model.lengthProperty().set(round(Math.pow(10, now.doubleValue())));
            }
        });
        model.lengthProperty().addListener((source, before, now) -> {
            following = true;
            if (round(Math.pow(10, slider.getValue())) != now.intValue()) {
                slider.setValue(Math.log10(now.doubleValue()));
            }
            following = false;
        });
        getChildren().addAll(title, slider, figure);
    }

    /** The nearest whole number below 20, multiple of 5 below 100, of 10 below 200, of 50 above. */
    private static int round(double length) {
        int step = length < 20 ? 1 : length < 100 ? 5 : length < 200 ? 10 : 50;
        return (int) Math.round(length / step) * step;
    }
}
