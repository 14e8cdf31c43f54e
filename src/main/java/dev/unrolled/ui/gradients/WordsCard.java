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
    private final VBox column = new VBox();
    private final QuestionCard card;
    private List<Row> rows = List.of();
    private List<FlowWords.Row> shown = List.of();

    WordsCard(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        column.getStyleClass().add("word-rows");
        ScrollPane scroll = new ScrollPane(column);
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
            if (!places(now).equals(rows.stream().map(row -> row.place).toList())) {
                rows = now.stream().map(row -> new Row(row.place(), look)).toList();
                column.getChildren().setAll(rows);
            }
            for (int row = 0; row < now.size(); row++) {
                rows.get(row).show(now.get(row));
            }
        }
    }

    private static List<Integer> places(List<FlowWords.Row> words) {
        return words.stream().map(FlowWords.Row::place).toList();
    }

    /**
     * Of one network. Kept while the network is there: JavaFX styles a new node after it was laid out, and then draws
     * the whole window once more.
     */
    private static final class Row extends VBox {
        private final int place;
        private final Label name = new Label();
        private final Label words = new Label();

        Row(int place, Look look) {
            this.place = place;
            name.getStyleClass().add("chip-name");
            HBox title = new HBox(new NetworkSwatch(place, look), name);
            title.getStyleClass().add("chip-title");
            words.getStyleClass().add("secondary");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            getChildren().addAll(title, words);
        }

        void show(FlowWords.Row row) {
            name.setText(row.name());
            words.setText(row.words());
        }
    }
}
