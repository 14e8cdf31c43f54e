package dev.unrolled.ui.shell;

import dev.unrolled.viewmodel.ClippingChoice;
import dev.unrolled.viewmodel.TrainingDials;
import dev.unrolled.viewmodel.TrainingModel;
import java.util.Arrays;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Every setting that acts while training runs. */
final class DialsForm extends VBox {
    private static final Scale SHARE = Scale.hundredths(0, 0.9);
    private static final Scale FACTOR = Scale.hundredths(0.5, 1);
    private static final Scale THRESHOLD = Scale.logarithmic(-1, 2);

    DialsForm(TrainingModel training) {
        getStyleClass().add("dials-form");
        setMinWidth(0);
        TrainingDials dials = training.dials();
        getChildren()
                .addAll(
                        new SettingGroup(
                                "Learning rate",
                                DialRow.of(dials.learningRate(), Dials.RATE),
                                DialRow.of(dials.decay(), FACTOR),
                                DialRow.of(dials.decayAfter()),
                                rateNow(training)),
                        new SettingGroup("Clipping", clipping(dials), DialRow.of(dials.clipThreshold(), THRESHOLD)),
                        new SettingGroup("Dropout between layers", DialRow.of(dials.dropout(), SHARE)),
                        new SettingGroup(
                                "What large weights cost",
                                DialRow.of(dials.recurrentL1(), Dials.STRENGTH),
                                DialRow.of(dials.recurrentL2(), Dials.STRENGTH),
                                DialRow.of(dials.inputL1(), Dials.STRENGTH),
                                DialRow.of(dials.inputL2(), Dials.STRENGTH),
                                proximal(dials)));
    }

    private static Label rateNow(TrainingModel training) {
        Label words = new Label();
        words.setId("rate-now");
        words.getStyleClass().add("secondary");
        Runnable say = () -> words.setText("The learning rate is " + training.learningRateInWords() + ".");
        TrainingDials dials = training.dials();
        dials.learningRate().valueProperty().addListener(changed -> say.run());
        dials.decay().valueProperty().addListener(changed -> say.run());
        dials.decayAfter().valueProperty().addListener(changed -> say.run());
        training.snapshotProperty().addListener(changed -> say.run());
        say.run();
        return words;
    }

    private static HBox clipping(TrainingDials dials) {
        SegmentedButton kinds = new SegmentedButton();
        kinds.setToggleGroup(null);
        Arrays.stream(ClippingChoice.values())
                .map(choice -> kind(dials, choice))
                .forEach(kinds.getButtons()::add);
        HBox row = new HBox(SettingRow.name("clip by", "What is compared with θ", kinds), kinds);
        row.getStyleClass().add("setting-row");
        return row;
    }

    private static ToggleButton kind(TrainingDials dials, ClippingChoice choice) {
        ToggleButton button = new ToggleButton(choice.label());
        button.setId("clipping-" + choice.label());
        button.setTooltip(new Tooltip(choice.explanation()));
        button.setAccessibleText("clip by " + choice.label() + ": " + choice.explanation());
        button.setSelected(dials.clippingProperty().get() == choice);
        button.setOnAction(event -> {
            dials.clippingProperty().set(choice);
            button.setSelected(true);
        });
        dials.clippingProperty().addListener((source, before, now) -> button.setSelected(now == choice));
        return button;
    }

    private static CheckBox proximal(TrainingDials dials) {
        CheckBox proximal = new CheckBox("L1 shrinks weights after the step (proximal)");
        proximal.setId("setting-proximal");
        proximal.setTooltip(new Tooltip("On: w ← sign(w)·max(0, |w| − ηλ) after each step, so that some weights become"
                + " exactly 0. Off: λ·Σ|w| is part of the loss"));
        proximal.setAccessibleText(proximal.getText());
        proximal.selectedProperty().bindBidirectional(dials.proximalProperty());
        return proximal;
    }
}
