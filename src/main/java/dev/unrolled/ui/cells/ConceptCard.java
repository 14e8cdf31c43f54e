package dev.unrolled.ui.cells;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import dev.unrolled.viewmodel.CellFindings;
import dev.unrolled.viewmodel.CellSample;
import dev.unrolled.viewmodel.CellScores;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.HistogramView;
import dev.unrolled.viz.ScoreBar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the cell goes along with: its values inside and outside the concept it is held against, and its score for each. */
final class ConceptCard {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST = 8;

    private final AppModel app;
    private final Look look;
    private final HistogramView histogram;
    private final VBox rows = new VBox();
    private final QuestionCard card;

    ConceptCard(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        histogram = look.dress(new HistogramView());
        histogram.setId("whole-histogram");
        rows.getStyleClass().add("concept-rows");
        rows.setId("concept-rows");
        VBox answer = new VBox(histogram, rows);
        answer.getStyleClass().add("stacked");
        card = new QuestionCard("What does it go along with?", answer);
        app.selection().layerProperty().addListener(changed -> show());
        app.selection().unitProperty().addListener(changed -> show());
        app.cells().findingsProperty().addListener(changed -> show());
        app.cells().conceptProperty().addListener(changed -> show());
        look.theme().addListener(changed -> show());
        look.palette().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        int layer = app.selection().layerProperty().get();
        int unit = app.selection().unitProperty().get();
        CellFindings findings = app.cells().findingsProperty().get();
        List<CellScores.Row> scores = CellScores.of(findings, layer, unit);
        boolean there = !scores.isEmpty();
        histogram.setVisible(there);
        histogram.setManaged(there);
        rows.getChildren().setAll(scores.stream().limit(MOST).map(this::row).toList());
        if (!there) {
            String problem = app.cells().problemProperty().get();
            card.subtitle(problem.isEmpty() ? "Reading … This is known after the first look for cells." : problem);
            return;
        }
        CellSample sample = findings.sample();
        card.subtitle(String.format(
                Locale.ROOT,
                "AUC of %s on %,d held-out characters in %d places, iteration %,d; chance is .5; not chosen among"
                        + " cells, so no verdict",
                sample.signal().symbol(),
                sample.length(),
                sample.places(),
                findings.iteration()));
        showValues(sample, layer, unit);
    }

    private void showValues(CellSample sample, int layer, int unit) {
        float[] values = sample.values(layer, unit);
        double largest = 0;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        histogram
                .scaleProperty()
                .set(ColorScale.of(
                        sample.signal(), look.theme().getValue(), look.palette().getValue(), largest));
        histogram.symbolProperty().set(sample.signal().symbol());
        app.cells().conceptProperty().get().ifPresent(concept -> {
            Optional<CellFinding> found =
                    app.cells().finding(concept).filter(cell -> cell.layer() == layer && cell.unit() == unit);
            histogram.thresholdProperty().set(found.map(CellFinding::threshold).orElse(Double.NaN));
            histogram.conceptProperty().set(sample.insideOf(concept));
            histogram.setValues(values, sample.labels(concept));
        });
    }

    private Button row(CellScores.Row score) {
        Label name = new Label(score.inside());
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ScoreBar bar = look.dress(new ScoreBar());
        bar.scoreProperty().set(score.strength());
        bar.strongProperty().set(score.strength() > score.alone() + 0.1);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Label figure = new Label((score.falls() ? "low  " : "high ") + CellFinding.decimals(score.auc(), 3));
        figure.getStyleClass().add("monospaced");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(name, space, bar, figure);
        content.getStyleClass().add("concept-row");
        Button row = new Button();
        row.getStyleClass().setAll("passage-row");
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(8));
        row.setAccessibleText(score.inside() + ": AUC " + CellFinding.decimals(score.auc(), 3));
        row.setTooltip(new Tooltip((score.falls() ? "The value is low inside" : "The value is high inside")
                + "; hold the cell against it\n"
                + score.concept().description()
                + (score.strength() > score.alone() + 0.1 ? "" : "\nHardly better than the character alone.")));
        row.pseudoClassStateChanged(
                SELECTED,
                Optional.of(score.concept())
                        .equals(app.cells().conceptProperty().get()));
        row.setOnAction(event -> app.cells().conceptProperty().set(Optional.of(score.concept())));
        return row;
    }
}
