package dev.unrolled.ui.train;

import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.TrainViewModel;
import dev.unrolled.viz.ChartMarks;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.VizTheme;
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
        Curve threshold = curves.threshold();
        String limit = threshold.size() == 0 ? "" : "clip θ = " + shortest(threshold.lastY());
        chart.seriesProperty()
                .set(CurveSeries.ofThoseWithPoints(
                        new CurveSeries("‖g‖", theme.accent(), curves.gradientNorm(), 1.2),
                        new CurveSeries(limit, theme.ink(), threshold, 1.6, true)));
        double[] clipped = curves.clippedIterations();
        chart.marksProperty().set(clipped.length == 0 ? ChartMarks.NONE : new ChartMarks("clipped", clipped));
        card.subtitle(model.clippingFormula());
        card.say(model.clippingInWords());
    }

    private static String shortest(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
