package dev.unrolled.ui.hunt;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.PanelHeader;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.EmergenceCurves;
import dev.unrolled.viz.ChartSeries;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** When did the cells come about? The score of the best cell of each concept over the training. */
final class EmergencePanel extends VBox {
    private final AppModel app;
    private final Look look;
    private final PanelHeader header;
    private final HistoryChart chart;
    private final Label words = new Label();

    EmergencePanel(AppModel app, Look look) {
        this.app = app;
        this.look = look;
        getStyleClass().add("emergence-panel");
        setMinHeight(0);
        header = new PanelHeader("When did the cells come about?", look);
        chart = look.dress(new HistoryChart());
        chart.setId("emergence");
        chart.setMinHeight(0);
        chart.setVisible(false);
        chart.setManaged(false);
        chart.yLabelProperty().set("2·AUC − 1 or |ρ|");
        words.setId("emergence-words");
        words.getStyleClass().addAll("secondary", "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(header, chart, words);
        Observable[] sources = {
            app.emergence().looksProperty(),
            app.emergence().huntsProperty(),
            app.hunt().chosenProperty(),
            app.cells().conceptProperty(),
            app.selection().unitProperty(),
            app.selection().layerProperty(),
            app.selection().pinnedProperty(),
            look.theme()
        };
        for (Observable source : sources) {
            source.addListener(changed -> show());
        }
        sceneProperty().addListener(changed -> show());
    }

    /** Whether there are curves to draw. */
    ReadOnlyBooleanProperty drawnProperty() {
        return chart.visibleProperty();
    }

    private void show() {
        if (getScene() == null) {
            return;
        }
        EmergenceCurves curves = app.hunt().curves();
        VizTheme theme = look.theme().getValue();
        List<ChartSeries> series = new ArrayList<>();
        curves.lines().forEach(line -> series.add(drawn(line, theme)));
        chart.seriesProperty().set(series);
        chart.setVisible(!series.isEmpty());
        chart.setManaged(!series.isEmpty());
        words.setText(curves.words());
        // Without curves one line will do; the room goes to the table and the best cells.
        setMinHeight(series.isEmpty() ? USE_PREF_SIZE : 0);
        setMaxHeight(series.isEmpty() ? USE_PREF_SIZE : Double.MAX_VALUE);
        int characters = app.cells().findingsProperty().get().characters();
        header.setSubtitle(
                series.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "score of the best cell per concept at each quick look, on %,d characters of part B;"
                                        + " dashed: hunts; dotted: your pinned cell, with dashes: in hunts",
                                characters),
                series.isEmpty() ? "" : "best cell at each quick look; dashed: hunts; dotted: pinned cell");
    }

    private static ChartSeries drawn(EmergenceCurves.Line line, VizTheme theme) {
        double[] x = line.curve().x();
        double[] y = line.curve().y();
        return switch (line.role()) {
            case OTHER -> ChartSeries.of(line.name(), theme.faintInk(), x, y).lineWidth(1);
            case HUNTS ->
                ChartSeries.of(line.name(), theme.accent(), x, y).lineWidth(1.6).dashed(6, 4);
            case PINNED ->
                ChartSeries.of(line.name(), theme.ink(), x, y).lineWidth(1.8).dashed(2, 3);
            case PINNED_HUNTS ->
                ChartSeries.of(line.name(), theme.ink(), x, y).lineWidth(1.6).dashed(6, 3, 2, 3);
            case CHOSEN -> ChartSeries.of(line.name(), theme.accent(), x, y).lineWidth(2.8);
        };
    }
}
