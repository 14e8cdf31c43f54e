package dev.unrolled.ui.side;

import dev.unrolled.text.Concept;
import dev.unrolled.trace.Signal;
import dev.unrolled.ui.CausalTests;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.CellFinding;
import dev.unrolled.viewmodel.CellSample;
import dev.unrolled.viewmodel.Selection;
import dev.unrolled.viz.ColorScale;
import dev.unrolled.viz.DivergingPalette;
import dev.unrolled.viz.HistogramView;
import dev.unrolled.viz.VizTheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The chosen cell: how its values are spread inside and outside a concept, and what that is worth. */
final class CellPage extends VBox {
    private final AppModel app;
    private final Look look;
    private final Label title = new Label();
    private final ComboBox<Concept> concept = new ComboBox<>();
    private final Label where = new Label();
    private final HistogramView histogram;
    private final FigureTable figures = new FigureTable();
    private boolean following;

    CellPage(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        getStyleClass().add("cell-page");
        histogram = look.dress(new HistogramView());
        histogram.setId("histogram");
        title.getStyleClass().add("panel-title");
        title.setId("cell-title");
        title.setMinWidth(USE_PREF_SIZE);
        where.getStyleClass().addAll("secondary", "small");
        where.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, concept);
        head.getStyleClass().add("panel-header");
        prepareConcept();
        getChildren().addAll(head, new CellNameRow(app, look), where, histogram, figures, tests());
        app.selection().unitProperty().addListener(changed -> show());
        app.selection().layerProperty().addListener(changed -> show());
        app.cells().findingsProperty().addListener(changed -> show());
        app.cells().conceptProperty().addListener(changed -> show());
        look.theme().addListener(changed -> show());
        look.palette().addListener(changed -> show());
        show();
    }

    /** One click to what the cell does, rather than what it goes along with. */
    private FlowPane tests() {
        Button gone = CausalTests.gone(app);
        gone.setId("what-if-gone");
        Button held = CausalTests.held(app);
        held.setId("what-if-held");
        Button whole = new Button("Whole page");
        whole.setId("whole-page");
        whole.setTooltip(new Tooltip("Everything known of this cell"));
        whole.setOnAction(event -> app.viewProperty().set("cell"));
        FlowPane tests = new FlowPane(gone, held, whole);
        tests.getStyleClass().add("button-flow");
        return tests;
    }

    private void prepareConcept() {
        concept.setId("concept");
        concept.setTooltip(new Tooltip("What the cell is held against"));
        concept.setAccessibleText("Concept that the cell is held against");
        concept.setConverter(new StringConverter<>() {
            @Override
            public String toString(Concept value) {
                return value == null ? "" : value.label();
            }

            @Override
            public Concept fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        concept.setOnAction(event -> {
            if (!following) {
                app.cells().conceptProperty().set(Optional.ofNullable(concept.getValue()));
            }
        });
    }

    private void show() {
        Selection selection = app.selection();
        int layer = selection.layerProperty().get();
        int unit = selection.unitProperty().get();
        title.setText("Cell " + layer + ":" + unit);
        followConcepts();
        CellSample sample = app.cells().findingsProperty().get().sample();
        Optional<Concept> against = app.cells().conceptProperty().get();
        boolean there = against.isPresent() && sample.has(layer, unit);
        for (Region part : List.of(histogram, figures, concept)) {
            part.setVisible(there);
            part.setManaged(there);
        }
        if (there) {
            showValues(sample, against.get(), layer, unit);
        } else {
            where.setText("How its values are spread is shown after the first look.");
        }
    }

    private void followConcepts() {
        following = true;
        List<Concept> known = app.cells().findingsProperty().get().cells().stream()
                .map(CellFinding::concept)
                .toList();
        if (!known.equals(concept.getItems())) {
            concept.getItems().setAll(known);
        }
        concept.setValue(app.cells().conceptProperty().get().orElse(null));
        following = false;
    }

    private void showValues(CellSample sample, Concept against, int layer, int unit) {
        Signal signal = sample.signal();
        VizTheme theme = look.theme().getValue();
        DivergingPalette palette = look.palette().getValue();
        float[] values = sample.values(layer, unit);
        double largest = 0;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        where.setText(String.format(
                Locale.ROOT,
                "%s on %,d held-out characters in %d places, iteration %,d",
                signal.symbol(),
                sample.length(),
                sample.places(),
                app.cells().findingsProperty().get().iteration()));
        histogram.scaleProperty().set(ColorScale.of(signal, theme, palette, largest));
        histogram.symbolProperty().set(signal.symbol());
        histogram.conceptProperty().set(sample.insideOf(against));
        histogram.setValues(values, sample.labels(against));
        Optional<CellFinding> found =
                app.cells().finding(against).filter(cell -> cell.layer() == layer && cell.unit() == unit);
        histogram.thresholdProperty().set(found.map(CellFinding::threshold).orElse(Double.NaN));
        figures.show(found, sample.auc(layer, unit, against), sample.insideOf(against));
    }
}
