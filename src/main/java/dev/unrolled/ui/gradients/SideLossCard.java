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
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/** The loss of every network, with what clipping did to the one looked at closely marked on its curve. */
final class SideLossCard {
    /** A larger loss has exploded: beside it the others are seen on a logarithmic axis only. */
    private static final double LINEAR_UP_TO = 50;

    private final SideCurves curves;
    private final HistoryChart chart;
    private final QuestionCard card;

    SideLossCard(AppModel app, Look look, SideCurves curves) {
        this.curves = curves;
        chart = look.dress(new HistoryChart());
        chart.setId("side-loss-chart");
        chart.setMinSize(0, 0);
        card = new QuestionCard("What does clipping do to the loss?", chart);
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
        for (SideNetwork network : curves.networksProperty().get()) {
            Color color = NetworkPalette.color(network.place(), theme);
            boolean chosen =
                    curves.chosen().map(one -> one.id() == network.id()).orElse(false);
            Curve each = curves.of(network).loss();
            if (chosen && each.size() > 0) {
                series.add(ChartSeries.of("each step", color.interpolate(theme.paper(), 0.6), each.x(), each.y())
                        .lineWidth(1));
            }
            Curve mean = curves.of(network).meanLoss();
            if (mean.size() > 0) {
                series.add(ChartSeries.of(network.name(), color, mean.x(), mean.y())
                        .lineWidth(2.2)
                        .dashed(NetworkPalette.dashes(network.place())));
            }
        }
        boolean wide = widest() > LINEAR_UP_TO;
        chart.logarithmicProperty().set(wide);
        chart.seriesProperty().set(series);
        double[] clipped = curves.chosen()
                .map(curves::of)
                .map(HistoryCurves::clippedIterations)
                .orElse(new double[0]);
        chart.marksProperty().set(clipped.length == 0 ? ChartMarks.NONE : new ChartMarks("clipped", clipped));
        card.subtitle("nats per character, " + (wide ? "log axis, " : "") + "mean of " + HistoryCurves.MEAN_STEPS
                + " steps · last " + SideCurves.STEPS
                + " iterations · ticks at the foot: clipped steps of "
                + curves.chosen().map(SideNetwork::name).orElse("the network"));
        card.say(curves.sharesInWords());
    }

    private double widest() {
        return curves.networksProperty().get().stream()
                .flatMapToDouble(one -> Arrays.stream(curves.of(one).meanLoss().y()))
                .max()
                .orElse(0);
    }
}
