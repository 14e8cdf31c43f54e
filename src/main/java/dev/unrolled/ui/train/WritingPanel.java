package dev.unrolled.ui.train;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.TextSample;
import dev.unrolled.viewmodel.TrainViewModel;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/** Text that the network writes, renewed as it learns. */
final class WritingPanel {
    private static final double COLDEST = 0.1;
    private static final double HOTTEST = 1.5;

    private static final double SLIDER_WIDTH = 110;
    /** Text areas wrap as if a tab were a single space, and cut the line where it is wider. */
    private static final String TAB = "    ";

    private final TextArea text = new TextArea();
    private final Button renew = new Button("Renew");
    private final Slider temperature;
    private final QuestionCard card;

    WritingPanel(TrainViewModel model) {
        text.setEditable(false);
        text.setWrapText(true);
        text.setId("generated-text");
        text.getStyleClass().add("generated-text");
        text.setAccessibleText("Text written by the network");
        renew.setId("renew-sample");
        renew.setMinWidth(Button.USE_PREF_SIZE);
        renew.setTooltip(new Tooltip(
                "Let the network write again, after reading the first 100 characters of the held-out text"));
        renew.setOnAction(event -> model.renewSample());
        temperature = temperatureSlider(model);
        card = new QuestionCard("What would it write?", text).controls(temperatureLabel(model), temperature, renew);
        model.snapshotProperty().addListener((source, before, now) -> show(now.sample()));
        show(model.snapshotProperty().get().sample());
    }

    private static Label temperatureLabel(TrainViewModel model) {
        Label label = new Label();
        label.getStyleClass().add("dial-label");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                Locale.ROOT,
                                "temperature %.2f",
                                model.temperatureProperty().get()),
                        model.temperatureProperty()));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Slider temperatureSlider(TrainViewModel model) {
        Slider slider = new Slider(COLDEST, HOTTEST, model.temperatureProperty().get());
        slider.setId("temperature");
        slider.setMinWidth(SLIDER_WIDTH);
        slider.setBlockIncrement(0.05);
        slider.setTooltip(
                new Tooltip("Temperature τ: characters are drawn from softmax(y/τ); low is careful, high is bold"));
        slider.setAccessibleText("Temperature");
        slider.valueProperty().addListener((source, before, now) -> model.temperatureProperty()
                .set(Math.round(now.doubleValue() * 20) / 20.0));
        return slider;
    }

    QuestionCard card() {
        return card;
    }

    private void show(TextSample sample) {
        renew.setDisable(sample.isRefused());
        temperature.setDisable(sample.isRefused());
        String shown = (sample.isRefused() ? sample.refusal() : sample.text()).replace("\t", TAB);
        if (!text.getText().equals(shown)) {
            text.setText(shown);
        }
        card.subtitle(
                sample.isRefused()
                        ? "nothing: it reads both ways"
                        : String.format(
                                Locale.ROOT,
                                "softmax(y/τ), τ = %.2f · written at iteration %,d",
                                sample.temperature(),
                                sample.iteration()));
    }
}
