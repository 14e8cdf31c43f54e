package dev.unrolled.ui.ask;

import dev.unrolled.viewmodel.PatternModel;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How far looking through the text is, and a way to give up. */
final class FindProgress extends HBox {
    FindProgress(PatternModel model) {
        getStyleClass().add("button-row");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText("How much of the held-out text has been looked through");
        Button cancel = new Button("Cancel");
        cancel.setId("find-cancel");
        cancel.setTooltip(new Tooltip("Give up; what was found before stays"));
        cancel.setOnAction(event -> model.cancel());
        getChildren().addAll(bar, cancel);
        visibleProperty().bind(model.findingProperty());
        managedProperty().bind(visibleProperty());
    }
}
