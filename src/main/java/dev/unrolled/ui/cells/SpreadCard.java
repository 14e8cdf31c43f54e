package dev.unrolled.ui.cells;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasModel;
import dev.unrolled.viewmodel.CellFacts;
import dev.unrolled.viz.SpreadRow;
import dev.unrolled.viz.SpreadRows;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** How the values of all the cell's signals are spread, and how often they are saturated. */
final class SpreadCard {
    private final AtlasModel atlas;
    private final SpreadRows rows;
    private final QuestionCard card;

    SpreadCard(AppModel app, ObservableValue<Optional<CellFacts>> facts, Look look) {
        atlas = app.atlas();
        rows = look.dress(new SpreadRows());
        rows.setId("spread-rows");
        card = new QuestionCard("Which values does it take?", rows);
        AtlasWords.listen(atlas, () -> show(facts.getValue()));
        facts.addListener((source, before, now) -> show(now));
        show(facts.getValue());
    }

    QuestionCard card() {
        return card;
    }

    private void show(Optional<CellFacts> facts) {
        rows.setVisible(facts.isPresent());
        rows.setManaged(facts.isPresent());
        card.subtitle(
                facts.isPresent()
                        ? "share of characters in 64 bins, heights are roots; grey: saturated, with shares; ▲ mean"
                        : AtlasWords.missing(atlas));
        List<SpreadRow> shown = facts.map(CellFacts::spreads).orElse(List.of()).stream()
                .map(row -> new SpreadRow(
                        row.signal(), row.low(), row.high(), row.counts(), row.mean(), row.left(), row.right()))
                .toList();
        rows.show(shown);
        int notFinite = facts.map(CellFacts::notFinite).orElse(0);
        card.say(notFinite == 0 ? "" : notFinite + " values are no numbers and are not drawn.");
    }
}
