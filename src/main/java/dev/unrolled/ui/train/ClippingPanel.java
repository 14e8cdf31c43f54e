package dev.unrolled.ui.train;

import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.TrainViewModel;
import dev.unrolled.viz.ChartMarks;
import dev.unrolled.viz.ChartSeries;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The gradient norm of every step before clipping, the threshold, and the steps that were clipped. */
final class ClippingPanel {
    private final TrainViewModel model;
    private final HistoryChart chart = new HistoryChart();
    private final QuestionCard card;

    ClippingPanel(TrainViewModel model) {
        this.model = model;
        chart.logarithmicProperty().set(true);
        chart.setId("norm-chart");
        card = new QuestionCard("Does the gradient explode?", chart);
        model.curvesProperty().addListener((source, before, now) -> show());
        chart.themeProperty().addListener(changed -> show());
        show();
    }

    HistoryChart chart() {
        return chart;
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        HistoryCurves curves = model.curvesProperty().getValue();
        VizTheme theme = chart.getTheme();
        List<ChartSeries> series = new ArrayList<>();
        Curve norm = curves.gradientNorm();
        if (norm.size() > 0) {
            series.add(ChartSeries.of("‖g‖", theme.accent(), norm.x(), norm.y()).lineWidth(1.2));
        }
        Curve threshold = curves.threshold();
        if (threshold.size() > 0) {
            String name = String.format(Locale.ROOT, "clip θ = %s", shortest(threshold.lastY()));
            series.add(ChartSeries.of(name, theme.ink(), threshold.x(), threshold.y())
                    .dashed(6, 4));
        }
        chart.seriesProperty().set(series);
        double[] clipped = curves.clippedIterations();
        chart.marksProperty().set(clipped.length == 0 ? ChartMarks.NONE : new ChartMarks("clipped", clipped));
        card.subtitle(
                "‖g‖ over all weights before clipping, log axis · g ← g·θ/‖g‖ where ‖g‖ > θ · ticks: clipped steps");
        card.say(model.clippingInWords());
    }

    private static String shortest(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
