package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.TaskModel;
import dev.unrolled.viewmodel.TaskProgress;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.ReferenceLine;
import java.util.List;
import java.util.function.Function;

/** A card that draws something against the sequences learned from, a curve a network. */
abstract class TaskCard {
    private final TaskModel model;
    private final Function<TaskProgress.Learner, Curve> curve;
    private final HistoryChart chart = new HistoryChart();
    private final QuestionCard card;

    TaskCard(TaskModel model, Look look, String id, String question, Function<TaskProgress.Learner, Curve> curve) {
        this.model = model;
        this.curve = curve;
        look.dress(chart);
        chart.setId(id);
        chart.xLabelProperty().set("sequences learned from");
        card = new QuestionCard(question, chart);
        model.progressProperty().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
    }

    /** Values to compare the curves with. */
    abstract List<ReferenceLine> lines(TaskProgress progress);

    abstract String subtitle(TaskProgress progress);

    abstract String axis(TaskProgress progress);

    /** Draws everything anew; to be called once the card is made. */
    final void show() {
        TaskProgress progress = model.progressProperty().get();
        chart.yLabelProperty().set(axis(progress));
        chart.seriesProperty().set(LearnerCurves.of(progress, curve, chart.getTheme()));
        chart.referenceLinesProperty().set(lines(progress));
        card.subtitle(subtitle(progress));
    }

    final QuestionCard card() {
        return card;
    }

    final HistoryChart chart() {
        return chart;
    }
}
