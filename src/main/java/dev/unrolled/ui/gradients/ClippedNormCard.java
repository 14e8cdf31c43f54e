package dev.unrolled.ui.gradients;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.SideCurves;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viz.ChartSeries;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.NetworkPalette;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gradient norm of the network looked at closely, before clipping and after it. */
final class ClippedNormCard {
    private final SideCurves curves;
    private final HistoryChart chart;
    private final QuestionCard card;

    ClippedNormCard(AppModel app, Look look, SideCurves curves) {
        this.curves = curves;
        chart = look.dress(new HistoryChart());
        chart.setId("clipped-norm-chart");
        chart.setMinSize(0, 0);
        chart.logarithmicProperty().set(true);
        card = new QuestionCard("How much does clipping take away?", chart);
        curves.networksProperty().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        VizTheme theme = chart.getTheme();
        List<ChartSeries> series = new ArrayList<>();
        Optional<SideNetwork> chosen = curves.chosen();
        if (chosen.isPresent() && chosen.get().hasBegun()) {
            HistoryCurves history = curves.of(chosen.get());
            var color = NetworkPalette.color(chosen.get().place(), theme);
            Curve before = history.gradientNorm();
            Curve after = history.clippedGradientNorm();
            series.add(ChartSeries.of("before", color.interpolate(theme.paper(), 0.5), before.x(), before.y())
                    .lineWidth(1.2));
            series.add(ChartSeries.of("after", color, after.x(), after.y()).lineWidth(2.4));
            Curve threshold = history.threshold();
            if (threshold.size() > 0) {
                series.add(ChartSeries.of("clip θ", theme.ink(), threshold.x(), threshold.y())
                        .lineWidth(1.4)
                        .dashed(6, 4));
            }
        }
        chart.seriesProperty().set(series);
        card.subtitle("‖g‖ over all weights before and after clipping, log axis · last " + SideCurves.STEPS
                + " iterations · " + chosen.map(SideNetwork::name).orElse(""));
    }
}
