package dev.unrolled.ui.cells;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFacts;
import dev.unrolled.viz.CharacterGlyph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Through which weights the cell hears and is heard. */
final class WeightsCard {
    private static final int MOST = 6;

    private final AppModel app;
    private final ObservableValue<Optional<CellFacts>> facts;
    private final FlowPane sides = new FlowPane();
    private final QuestionCard card;
    private final ObjectProperty<String> gate = new SimpleObjectProperty<>(CellFacts.ALL_GATES);
    private List<String> gates = List.of();

    WeightsCard(AppModel app, ObservableValue<Optional<CellFacts>> facts) {
        this.app = app;
        this.facts = facts;
        sides.getStyleClass().add("weights");
        sides.setId("weights");
        card = new QuestionCard("Who feeds it, and whom does it feed?", sides);
        facts.addListener((source, before, now) -> show());
        gate.addListener(changed -> show());
        AtlasWords.listen(app.atlas(), this::show);
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        sides.getChildren().clear();
        Optional<CellFacts> known = facts.getValue();
        if (known.isEmpty()) {
            card.subtitle(AtlasWords.missing(app.atlas()));
            return;
        }
        CellFacts cell = known.get();
        if (!cell.gates().equals(gates)) {
            gates = cell.gates();
            gate.set(gates.get(0));
            if (gates.size() > 1) {
                card.controls(Choice.of("Weights to gate", gates, gate, name -> name));
            } else {
                card.controls();
            }
        }
        boolean all = gate.get().equals(CellFacts.ALL_GATES);
        card.subtitle(
                all
                        ? "by Σ|w| over the gates; shown is the largest weight and its gate. W_hh, W_ih; W_y to the"
                                + " output"
                        : "weights to " + gate.get() + ", by size. W_hh, W_ih; W_y to the output");
        sides.getChildren()
                .setAll(
                        side("fed by", cell.fedBy(gate.get(), MOST), "no cells"),
                        side("feeds", cell.feeds(gate.get(), MOST), "no cells"),
                        side("hears", cell.heard(gate.get(), MOST), "cells below"),
                        side("promotes", cell.promoted(MOST), "cells above"));
    }

    private VBox side(String title, List<CellFacts.LinkRow> links, String otherwise) {
        Label head = new Label(title);
        head.getStyleClass().addAll("secondary", "small");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("links");
        for (int row = 0; row < links.size(); row++) {
            CellFacts.LinkRow link = links.get(row);
            Label weight = new Label(link.gate() + " "
                    + String.format(Locale.ROOT, "%+.2f", link.weight()).replace('-', '−'));
            weight.getStyleClass().addAll("monospaced", "small");
            weight.setMinWidth(Label.USE_PREF_SIZE);
            weight.setTooltip(new Tooltip(String.format(Locale.ROOT, "size %.3f", link.size())));
            grid.addRow(row, end(link), weight);
            GridPane.setHalignment(weight, HPos.RIGHT);
        }
        VBox side = new VBox(head, links.isEmpty() ? new Label(otherwise) : grid);
        side.getStyleClass().add("side");
        return side;
    }

    private Node end(CellFacts.LinkRow link) {
        if (link.layer() < 0) {
            Label character = new Label(CharacterGlyph.name(link.codePoint()));
            character.setMinWidth(Label.USE_PREF_SIZE);
            return character;
        }
        String name = link.layer() + ":" + link.unit();
        Hyperlink cell = new Hyperlink(name);
        cell.setMinWidth(Hyperlink.USE_PREF_SIZE);
        cell.setAccessibleText("Choose cell " + name);
        cell.setOnAction(event -> app.selection().choose(link.layer(), link.unit()));
        return cell;
    }
}
