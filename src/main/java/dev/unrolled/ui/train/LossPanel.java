package dev.unrolled.ui.train;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.HistoryCurves;
import dev.unrolled.viewmodel.HistoryRange;
import dev.unrolled.viewmodel.TrainViewModel;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.ReferenceLine;
import dev.unrolled.viz.VizTheme;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Training and validation loss over the iterations, with that of guessing evenly. */
final class LossPanel {
    private static final String KNOWS_BOTH_SIDES =
            " This network knows both sides of each character: compare its losses only with those of its like.";

    private static final String SMOOTHED_HOW = " · smooth loss: s ← .999 s + .001 loss, as min-char-rnn";
    /** Okabe and Ito's orange; no other curve of this chart has a colour of its own. */
    private static final Color SMOOTHED = Color.web("#D55E00");

    private final TrainViewModel model;
    private final HistoryChart chart = new HistoryChart();
    private final QuestionCard card;

    LossPanel(TrainViewModel model) {
        this.model = model;
        chart.logarithmicProperty().bind(model.logarithmicLossProperty());
        chart.setId("loss-chart");
        card = new QuestionCard("Does it learn?", chart)
                .controls(
                        Choice.of(
                                "Iterations shown",
                                List.of(HistoryRange.values()),
                                model.rangeProperty(),
                                HistoryRange::label),
                        Choice.of(
                                "Loss axis",
                                List.of(false, true),
                                model.logarithmicLossProperty(),
                                logarithmic -> logarithmic ? "log" : "linear"));
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
        Curve smoothed = model.smoothedLoss();
        Color quiet = theme.accent().interpolate(theme.paper(), 0.6);
        chart.seriesProperty()
                .set(CurveSeries.ofThoseWithPoints(
                        new CurveSeries("each step", quiet, curves.loss(), 1),
                        new CurveSeries("training", theme.accent(), curves.meanLoss(), 2.2),
                        new CurveSeries("smooth loss", SMOOTHED, smoothed, 2.2),
                        new CurveSeries("validation", theme.ink(), curves.validationLoss(), 2.2)));
        int characters = model.vocabularySize();
        chart.referenceLinesProperty()
                .set(
                        characters < 2
                                ? List.of()
                                : List.of(new ReferenceLine("guessing, ln " + characters, Math.log(characters))));
        card.subtitle(subtitle(curves) + (smoothed.size() == 0 ? "" : SMOOTHED_HOW));
        card.say(words(characters) + (model.knowsBothSides() ? KNOWS_BOTH_SIDES : ""));
    }

    private static String subtitle(HistoryCurves curves) {
        String blocks = curves.stepsPerBlock() == 1
                ? ""
                : " · lowest and highest of every " + curves.stepsPerBlock() + " steps";
        return "−ln p(next character), nats per character · training: mean of " + HistoryCurves.MEAN_STEPS + " steps"
                + blocks;
    }

    private static String words(int characters) {
        return characters < 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Guessing evenly among the %d characters of this text costs ln %d = %.3f nats.",
                        characters,
                        characters,
                        Math.log(characters));
    }
}
