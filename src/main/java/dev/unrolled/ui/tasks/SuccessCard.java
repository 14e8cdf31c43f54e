package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Look;
import dev.unrolled.ui.QuestionCard;
import dev.unrolled.viewmodel.TaskModel;
import dev.unrolled.viewmodel.TaskProgress;
import dev.unrolled.viz.HistoryChart;
import dev.unrolled.viz.ReferenceLine;
import java.util.List;
import java.util.Locale;

/** The share of right answers against the sequences learned from, with that of whoever remembers nothing. */
final class SuccessCard {
    private final TaskModel model;
    private final HistoryChart chart = new HistoryChart();
    private final QuestionCard card;

    SuccessCard(TaskModel model, Look look) {
        this.model = model;
        look.dress(chart);
        chart.setId("task-success-chart");
        chart.xLabelProperty().set("sequences learned from");
        chart.yLabelProperty().set("right answers, %");
        card = new QuestionCard("How often is it right?", chart);
        model.progressProperty().addListener(changed -> show());
        chart.themeProperty().addListener(changed -> show());
        show();
    }

    QuestionCard card() {
        return card;
    }

    private void show() {
        TaskProgress progress = model.progressProperty().get();
        chart.seriesProperty().set(LearnerCurves.of(progress, TaskProgress.Learner::success, chart.getTheme()));
        double chance = progress.chance();
        chart.referenceLinesProperty()
                .set(
                        Double.isNaN(chance)
                                ? List.of()
                                : List.of(
                                        new ReferenceLine(
                                                String.format(Locale.ROOT, "chance, %.1f %%", chance), chance),
                                        new ReferenceLine(
                                                String.format(Locale.ROOT, "solved, %.0f %%", TaskModel.SOLVED_PERCENT),
                                                TaskModel.SOLVED_PERCENT)));
        card.subtitle(progress.basis());
    }
}
