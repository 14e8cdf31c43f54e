package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.TaskModel;
import dev.unrolled.viewmodel.TaskProgress;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.ReferenceLine;
import java.util.List;
import java.util.Locale;

/** The loss against the sequences learned from, with that of whoever remembers nothing. */
final class TaskLossCard {
    private final TaskModel model;
    private final HistoryChart chart = new HistoryChart();
    private final QuestionCard card;

    TaskLossCard(TaskModel model, Look look) {
        this.model = model;
        look.dress(chart);
        chart.setId("task-loss-chart");
        chart.xLabelProperty().set("sequences learned from");
        chart.logarithmicProperty().bind(model.logarithmicLossProperty());
        card = new QuestionCard("Is it better than no memory?", chart)
                .controls(Choice.of(
                        "Loss axis",
                        List.of(false, true),
                        model.logarithmicLossProperty(),
                        logarithmic -> logarithmic ? "log" : "linear"));
        model.progressProperty().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        TaskProgress progress = model.progressProperty().get();
        chart.yLabelProperty().set(progress.lossName());
        chart.seriesProperty().set(LearnerCurves.of(progress, TaskProgress.Learner::loss, chart.getTheme()));
        double baseline = progress.baseline();
        chart.referenceLinesProperty()
                .set(
                        Double.isNaN(baseline)
                                ? List.of()
                                : List.of(new ReferenceLine(
                                        String.format(Locale.ROOT, "no memory, %.4g", baseline), baseline)));
        card.subtitle(
                progress.isEmpty()
                        ? ""
                        : "over the same sequences; the broken line: the best that can be said without memory");
    }
}
