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

/** The gradient norm of every step before clipping, a curve a network. */
final class NormCard {
    private final SideCurves curves;
    private final HistoryChart chart;
    private final QuestionCard card;

    NormCard(AppModel app, Look look, SideCurves curves) {
        this.curves = curves;
        chart = look.dress(new HistoryChart());
        chart.setId("side-norm-chart");
        chart.setMinSize(0, 0);
        chart.logarithmicProperty().set(true);
        card = new QuestionCard("How large is the gradient of each step?", chart);
        curves.networksProperty().addListener(changed -> show());
        app.sideBySide().chosenProperty().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        VizTheme theme = chart.getTheme();
        List<ChartSeries> series = new ArrayList<>();
        for (SideNetwork network : curves.networksProperty().get()) {
            Curve norm = curves.of(network).gradientNorm();
            if (norm.size() > 0) {
                series.add(
                        ChartSeries.of(network.name(), NetworkPalette.color(network.place(), theme), norm.x(), norm.y())
                                .lineWidth(1.2));
            }
        }
        curves.chosen()
                .map(curves::of)
                .map(HistoryCurves::threshold)
                .filter(one -> one.size() > 0)
                .ifPresent(one -> series.add(ChartSeries.of("clip θ", theme.ink(), one.x(), one.y())
                        .lineWidth(1.4)
                        .dashed(6, 4)));
        chart.seriesProperty().set(series);
        double[] clipped = curves.chosen()
                .map(curves::of)
                .map(HistoryCurves::clippedIterations)
                .orElse(new double[0]);
        chart.marksProperty().set(clipped.length == 0 ? ChartMarks.NONE : new ChartMarks("clipped", clipped));
        String whose = curves.chosen().map(SideNetwork::name).orElse("");
        card.subtitle("‖g‖ over all weights before clipping, log axis · last " + SideCurves.STEPS
                + " iterations · θ and clipped steps of " + whose);
        card.say(curves.clippingInWords());
    }
}
