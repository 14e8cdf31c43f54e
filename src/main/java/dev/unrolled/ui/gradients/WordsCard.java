package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.FlowWords;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the numbers say of each network. */
final class WordsCard {
    private final AppModel app;
    private final Look look;
    private final VBox rows = new VBox();
    private final QuestionCard card;
    private List<FlowWords.Row> shown = List.of();

    WordsCard(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        rows.getStyleClass().add("word-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("plain-scroll");
        card = new QuestionCard("In words", scroll).subtitle("from the numbers beside it");
        app.gradients().flow().answersProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        List<FlowWords.Row> now =
                FlowWords.of(app.gradients().flow().answersProperty().get());
        if (!now.equals(shown)) {
            shown = now;
            card.subtitle("from the numbers beside it" + app.gradients().flow().iterationInWords());
            rows.getChildren().setAll(now.stream().map(this::row).toList());
        }
    }

    private VBox row(FlowWords.Row row) {
        Label name = new Label(row.name());
        name.getStyleClass().add("chip-name");
        HBox title = new HBox(new NetworkSwatch(row.place(), look), name);
        title.getStyleClass().add("chip-title");
        Label words = new Label(row.words());
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(title, words);
    }
}
