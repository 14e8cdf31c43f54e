package dev.unrolled.ui.train;

import dev.unrolled.viewmodel.StopWish;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Lets training stop by itself at an iteration or a loss. */
final class StopRow extends HBox {
    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    StopRow(StopWish wish) {
        getStyleClass().add("stop-row");
        setAlignment(Pos.CENTER_LEFT);
        TextField iteration = field("stop-iteration", "iteration", "Stop at this iteration; empty for none");
        iteration.textProperty().bindBidirectional(wish.iterationProperty());
        TextField loss = field("stop-loss", "nats", "Stop once the mean loss of 100 steps is this low; empty for none");
        loss.textProperty().bindBidirectional(wish.lossProperty());
        iteration.setOnAction(event -> wish.accept());
        loss.setOnAction(event -> wish.accept());
        Button set = new Button("Set");
        set.setId("stop-set");
        set.setTooltip(new Tooltip("Stop training there"));
        set.setOnAction(event -> wish.accept());
        Button clear = new Button("Clear");
        clear.setTooltip(new Tooltip("Train until paused"));
        clear.setOnAction(event -> wish.clear());
        Label message = new Label();
        message.setId("stop-message");
        message.getStyleClass().add("stop-message");
        message.textProperty().bind(wish.messageProperty());
        wish.mistakenProperty().addListener((source, before, now) -> message.pseudoClassStateChanged(MISTAKEN, now));
        getChildren().addAll(new Label("Stop at"), iteration, new Label("or at a loss of"), loss, set, clear, message);
    }

    private static TextField field(String id, String prompt, String tooltip) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(6);
        field.setTooltip(new Tooltip(tooltip));
        field.setAccessibleText(tooltip);
        return field;
    }
}
