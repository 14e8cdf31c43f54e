package dev.unrolled.ui.causal;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A button that asks something of the chosen cell and, while that goes on, how far it is and a way to give up. */
final class AskButton extends HBox {
    /** What is asked, and what happens when it is, or when it is given up. */
    record Question(String id, String verb, String tooltip, Runnable ask, Runnable cancel) {}

    /** @param cells what is asked about, in short, such as {@code 0:45} */
    AskButton(
            Question question,
            ObservableValue<String> cells,
            ReadOnlyBooleanProperty running,
            ReadOnlyDoubleProperty progress) {
        getStyleClass().add("ask");
        Button ask = new Button();
        ask.setId(question.id());
        ask.getStyleClass().add("primary");
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setTooltip(new Tooltip(question.tooltip()));
        ask.textProperty().bind(cells.map(asked -> question.verb() + " " + asked));
        ask.setOnAction(event -> question.ask().run());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.setAccessibleText("How far it is");
        Button cancel = new Button("Cancel");
        cancel.setId(question.id() + "-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> question.cancel().run());
        ask.visibleProperty().bind(running.not());
        bar.visibleProperty().bind(running);
        cancel.visibleProperty().bind(running);
        getChildren().addAll(bar, cancel, ask);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        setMinWidth(USE_PREF_SIZE);
    }
}
