package dev.unrolled.ui.ask;

import dev.unrolled.viewmodel.PatternModel;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** What the cells shall be on the marked stretch, and around it. */
final class AskChoices extends VBox {
    private final PatternModel model;

    AskChoices(PatternModel model) {
        this.model = model;
        getStyleClass().add("ask-choices");
        ToggleButton on = segment("asked-on", "on", "Cells whose value stays at θ or above");
        ToggleButton off = segment("asked-off", "off", "Cells whose value stays below θ");
        on.setSelected(model.onProperty().get());
        off.setSelected(!on.isSelected());
        on.setOnAction(event -> model.onProperty().set(true));
        off.setOnAction(event -> model.onProperty().set(false));
        model.onProperty().addListener((source, before, now) -> {
            on.setSelected(now);
            off.setSelected(!now);
        });
        HBox state = new HBox(new Label("Cells"), new SegmentedButton(on, off), new Label("throughout"));
        state.getStyleClass().add("button-row");
        getChildren().addAll(state, margin());
    }

    private static ToggleButton segment(String id, String title, String tooltip) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        return button;
    }

    private HBox margin() {
        Spinner<Integer> spinner = new Spinner<>(
                0, PatternModel.MOST_MARGIN, model.marginProperty().get());
        spinner.setId("asked-margin");
        spinner.setTooltip(
                new Tooltip("So many characters before and behind the stretch must be the opposite; 0 for any"));
        spinner.setAccessibleText("Characters on either side on which the cells are the opposite");
        spinner.valueProperty()
                .addListener((source, before, now) -> model.marginProperty().set(now));
        model.marginProperty()
                .addListener((source, before, now) -> spinner.getValueFactory().setValue(now.intValue()));
        Label before = new Label();
        before.textProperty().bind(model.onProperty().map(on -> on ? "and off for" : "and on for"));
        HBox row = new HBox(before, spinner, new Label("on either side"));
        row.getStyleClass().add("button-row");
        return row;
    }
}
