package dev.unrolled.ui.cells;

import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Choice;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.AtlasAnswer;
import dev.unrolled.viewmodel.AtlasModel;
import dev.unrolled.viewmodel.CellFacts;
import dev.unrolled.viz.CharacterGlyph;
import dev.unrolled.viz.MeanRow;
import dev.unrolled.viz.MeanRows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** The mean value of a signal after each kind of character, or after each character. */
final class MeansCard {
    private static final String CLASSES = "kinds";
    private static final String CHARACTERS = "characters";

    private final AtlasModel atlas;
    private final ObservableValue<Optional<CellFacts>> facts;
    private final MeanRows rows;
    private final QuestionCard card;
    private final ObjectProperty<String> by = new SimpleObjectProperty<>(CLASSES);
    private final ComboBox<Signal> signal = new ComboBox<>();

    MeansCard(AppModel app, ObservableValue<Optional<CellFacts>> facts, Look look) {
        atlas = app.atlas();
        this.facts = facts;
        rows = look.dress(new MeanRows());
        rows.setId("mean-rows");
        prepareSignal();
        card = new QuestionCard("After which characters is it high or low?", rows)
                .controls(Choice.of("Means by", List.of(CLASSES, CHARACTERS), by, name -> name), signal);
        facts.addListener((source, before, now) -> show());
        by.addListener(changed -> show());
        AtlasWords.listen(atlas, this::show);
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void prepareSignal() {
        signal.setId("means-signal");
        signal.setTooltip(new Tooltip("Of which signal"));
        signal.setAccessibleText("Of which signal");
        signal.setConverter(new StringConverter<>() {
            @Override
            public String toString(Signal value) {
                return value == null ? "" : value.symbol();
            }

            @Override
            public Signal fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        signal.setOnAction(event -> show());
    }

    private void show() {
        Optional<CellFacts> known = facts.getValue();
        rows.setVisible(known.isPresent());
        rows.setManaged(known.isPresent());
        signal.setVisible(known.isPresent());
        signal.setManaged(known.isPresent());
        if (known.isEmpty()) {
            rows.show(List.of(), -1, 1, 0);
            card.subtitle(AtlasWords.missing(atlas));
            return;
        }
        List<AtlasAnswer.SpreadRow> spreads = known.get().spreads();
        List<Signal> signals =
                spreads.stream().map(AtlasAnswer.SpreadRow::signal).toList();
        if (!signals.equals(signal.getItems())) {
            signal.getItems().setAll(signals);
            signal.setValue(signals.get(0));
        }
        Signal chosen = signal.getValue() == null ? signals.get(0) : signal.getValue();
        AtlasAnswer.SpreadRow spread = spreads.get(signals.indexOf(chosen));
        boolean classes = by.get().equals(CLASSES);
        List<CellFacts.MeanRow> means =
                classes ? known.get().classMeans(chosen) : known.get().characterMeans(chosen);
        card.subtitle(String.format(
                Locale.ROOT,
                "mean of %s after each %s, the greatest first, from the overall mean; at the right how many there were",
                chosen.symbol(),
                classes ? "kind of character" : "character"));
        rows.show(means.stream().map(MeansCard::row).toList(), spread.low(), spread.high(), spread.mean());
    }

    private static MeanRow row(CellFacts.MeanRow mean) {
        String name = mean.codePoint() < 0 ? mean.label() : CharacterGlyph.name(mean.codePoint());
        return new MeanRow(name, String.format(Locale.ROOT, "%,d", mean.count()), mean.mean());
    }
}
