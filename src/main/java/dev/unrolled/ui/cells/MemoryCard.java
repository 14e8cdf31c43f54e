package dev.unrolled.ui.cells;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasModel;
import dev.unrolled.viewmodel.CellFacts;
import dev.unrolled.viewmodel.Figure;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How long the cell keeps what it holds, in words, with the numbers below. */
final class MemoryCard {
    private final AtlasModel atlas;
    private final Label words = new Label();
    private final GridPane figures = new GridPane();
    private final QuestionCard card;

    MemoryCard(AppModel app, ObservableValue<Optional<CellFacts>> facts) {
        atlas = app.atlas();
        words.setWrapText(true);
        words.setId("memory-words");
        words.getStyleClass().add("large-words");
        words.setMinHeight(Label.USE_PREF_SIZE);
        figures.getStyleClass().add("figure-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        figures.getColumnConstraints().addAll(names, new ColumnConstraints());
        VBox answer = new VBox(words, figures);
        answer.getStyleClass().add("stacked");
        card = new QuestionCard("How long does it remember?", answer);
        AtlasWords.listen(atlas, () -> show(facts.getValue()));
        facts.addListener((source, before, now) -> show(now));
        show(facts.getValue());
    }

    QuestionCard card() {
        return card;
    }

    private void show(Optional<CellFacts> facts) {
        card.subtitle(
                facts.isPresent()
                        ? "by its keep gate alone, the direct path; what comes back through h is not counted"
                        : AtlasWords.missing(atlas));
        words.setText(facts.map(CellFacts::memoryInWords).orElse(""));
        figures.getChildren().clear();
        List<Figure> known = facts.map(CellFacts::memoryFigures).orElse(List.of());
        for (int row = 0; row < known.size(); row++) {
            Label name = new Label(known.get(row).label());
            name.getStyleClass().add("secondary");
            Label value = new Label(known.get(row).value());
            value.getStyleClass().add("monospaced");
            figures.addRow(row, name, value);
            GridPane.setHalignment(value, HPos.RIGHT);
        }
    }
}
