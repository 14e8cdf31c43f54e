package dev.unrolled.ui.cells;

import dev.unrolled.trace.Signal;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellPassages;
import dev.unrolled.viz.ColorLegend;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.Numbers;
import dev.unrolled.viz.TintedLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the cell is most and least active; a click goes there. */
final class PassageCard {
    private final AppModel app;
    private final Look look;
    private final VBox rows = new VBox();
    private final ColorLegend legend;
    private final QuestionCard card;

    PassageCard(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        legend = look.dress(new ColorLegend());
        rows.getStyleClass().add("passages");
        rows.setId("passages");
        card = new QuestionCard("Where is it most and least active?", rows).controls(legend);
        app.cellPage().passagesProperty().addListener(changed -> show());
        app.cellPage().problemProperty().addListener(changed -> show());
        AtlasWords.listen(app.atlas(), this::show);
        look.theme().addListener(changed -> show());
        look.palette().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        rows.getChildren().clear();
        Optional<CellPassages> known = app.cellPage().passagesProperty().get();
        String problem = app.cellPage().problemProperty().get();
        legend.scaleProperty().set(null);
        if (known.isEmpty()) {
            boolean atlas = app.atlas().answerProperty().get().isPresent();
            card.subtitle(!problem.isEmpty() ? problem : atlas ? "Reading …" : AtlasWords.missing(app.atlas()));
            return;
        }
        CellPassages passages = known.get();
        ColorScale scale = ColorScale.of(
                passages.signal(), look.theme().getValue(), look.palette().getValue(), largest(passages));
        legend.symbolProperty().set(passages.signal().symbol());
        legend.scaleProperty().set(scale);
        card.subtitle("60 characters around extremes of " + passages.signal().symbol()
                + " (underlined), none overlapping; a click goes there");
        add("most", passages.most(), passages.signal(), scale);
        add("least", passages.least(), passages.signal(), scale);
    }

    /** For signals without a range of their own. */
    private static double largest(CellPassages passages) {
        double most = passages.most().stream()
                .mapToDouble(passage -> Math.abs(passage.value()))
                .max()
                .orElse(0);
        double least = passages.least().stream()
                .mapToDouble(passage -> Math.abs(passage.value()))
                .max()
                .orElse(0);
        return Math.max(most, least);
    }

    private void add(String name, List<CellPassages.Passage> passages, Signal signal, ColorScale scale) {
        Label head = new Label(name);
        head.getStyleClass().addAll("secondary", "small");
        rows.getChildren().add(head);
        for (CellPassages.Passage passage : passages) {
            Button row = row(passage, signal, scale);
            row.setId("passage-" + name + "-" + passages.indexOf(passage));
            rows.getChildren().add(row);
        }
    }

    private Button row(CellPassages.Passage passage, Signal signal, ColorScale scale) {
        TintedLine line = look.dress(new TintedLine());
        line.show(passage.codePoints(), passage.values(), passage.peak() - passage.from(), scale);
        HBox.setHgrow(line, Priority.ALWAYS);
        Label value = new Label(Numbers.signed(passage.value()));
        value.getStyleClass().addAll("monospaced", "small");
        value.setMinWidth(Label.USE_PREF_SIZE);
        HBox content = new HBox(line, value);
        content.getStyleClass().add("passage");
        Button row = new Button();
        row.getStyleClass().setAll("passage-row");
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(Bindings.max(0, row.widthProperty().subtract(8)));
        String where = String.format(Locale.ROOT, "character %,d", passage.peak());
        row.setAccessibleText("Go to " + where + ", where " + signal.symbol() + " is " + value.getText());
        row.setTooltip(new Tooltip("Read from there: " + where + " of the held-out text"));
        row.setOnAction(event -> {
            app.viewProperty().set("read");
            app.passage().show(passage.peak());
        });
        return row;
    }
}
