package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.SideCurves;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.ChartMarks;
import dev.unrolled.viz.ChartSeries;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.NetworkPalette;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/** A card that draws something of the last steps of the networks side by side. */
abstract class SideHistoryCard {
    private final SideCurves curves;
    private final HistoryChart chart;
    private final QuestionCard card;
    private List<ChartSeries> series = new ArrayList<>();

    SideHistoryCard(AppModel app, Look look, SideCurves curves, String id, String question) {
        this.curves = curves;
        chart = look.dress(new HistoryChart());
        chart.setId(id);
        chart.setMinSize(0, 0);
        card = new QuestionCard(question, chart);
        curves.networksProperty().addListener(changed -> show());
        app.sideBySide().chosenProperty().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
    }

    /** Adds the curves, and says what they are. */
    abstract void draw();

    /** Draws everything anew; to be called once the card is made. */
    final void show() {
        series = new ArrayList<>();
        draw();
        chart.seriesProperty().set(series);
    }

    final QuestionCard card() {
        return card;
    }

    final SideCurves curves() {
        return curves;
    }

    final HistoryChart chart() {
        return chart;
    }

    final VizTheme theme() {
        return chart.getTheme();
    }

    final List<SideNetwork> networks() {
        return curves.networksProperty().get();
    }

    final Color color(SideNetwork network) {
        return NetworkPalette.color(network.place(), theme());
    }

    /** The curves of the network that is looked at closely, once it has made a step. */
    final Optional<HistoryCurves> chosen() {
        return curves.chosen().filter(SideNetwork::hasBegun).map(curves::of);
    }

    final String chosenName() {
        return curves.chosen().map(SideNetwork::name).orElse("the network");
    }

    /** Adds a curve, if it has points. */
    final void add(String name, Color color, Curve curve, double width, double... dashes) {
        if (curve.size() > 0) {
            series.add(ChartSeries.of(name, color, curve.x(), curve.y())
                    .lineWidth(width)
                    .dashed(dashes));
        }
    }

    final void addThreshold() {
        chosen().ifPresent(history -> add("clip θ", theme().ink(), history.threshold(), 1.4, 6, 4));
    }

    /** Marks the steps at which the network that is looked at closely was clipped. */
    final void markClipped() {
        double[] clipped = chosen().map(HistoryCurves::clippedIterations).orElse(new double[0]);
        chart.marksProperty().set(clipped.length == 0 ? ChartMarks.NONE : new ChartMarks("clipped", clipped));
    }
}
