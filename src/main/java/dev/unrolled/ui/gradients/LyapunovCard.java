package dev.unrolled.ui.gradients;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.LyapunovText;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lyapunov exponents, on demand. */
final class LyapunovCard {
    private final LyapunovText model;
    private final VBox rows = new VBox();
    private final QuestionCard card;

    LyapunovCard(AppModel app) {
        model = new LyapunovText(app.gradients().lyapunov());
        rows.getStyleClass().add("stacked");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("plain-scroll");
        card = new QuestionCard("Stable in the long run?", scroll)
                .subtitle("Lyapunov exponents, nats per character: QR of the Jacobian at each of 2,000 characters")
                .controls(controls());
        model.look().answersProperty().addListener(changed -> show());
        model.look().problemProperty().addListener(changed -> show());
        model.look().runningProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private HBox controls() {
        Button compute = new Button("Compute");
        compute.setId("compute-lyapunov");
        compute.setTooltip(new Tooltip("With the networks as they are now; training goes on meanwhile"));
        compute.setOnAction(event -> model.look().renew());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.look().progressProperty());
        bar.setAccessibleText("How far the exponents are");
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-lyapunov");
        cancel.setOnAction(event -> model.look().cancel());
        bar.visibleProperty().bind(model.look().runningProperty());
        cancel.visibleProperty().bind(model.look().runningProperty());
        compute.visibleProperty().bind(model.look().runningProperty().not());
        HBox all = new HBox(bar, cancel, compute);
        all.getStyleClass().add("card-controls");
        all.getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        return all;
    }

    private void show() {
        List<LyapunovText.Row> found = model.rows();
        rows.getChildren().clear();
        for (LyapunovText.Row row : found) {
            Label title = new Label(row.name() + ": " + row.words());
            title.setWrapText(true);
            title.setMinHeight(Label.USE_PREF_SIZE);
            Label exponents = new Label(row.exponents());
            exponents.getStyleClass().addAll("monospaced", "secondary");
            exponents.setWrapText(true);
            exponents.setMinHeight(Label.USE_PREF_SIZE);
            rows.getChildren().addAll(title, exponents);
        }
        card.say(model.hint());
    }
}
