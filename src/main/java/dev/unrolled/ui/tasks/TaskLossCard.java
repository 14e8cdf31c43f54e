package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Choice;
import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TaskModel;
import dev.unrolled.viewmodel.TaskProgress;
import dev.unrolled.viz.ReferenceLine;
import java.util.List;
import java.util.Locale;

/** The loss against the sequences learned from, with that of whoever remembers nothing. */
final class TaskLossCard extends TaskCard {
    TaskLossCard(TaskModel model, Look look) {
        super(model, look, "task-loss-chart", "Is it better than no memory?", TaskProgress.Learner::loss);
        chart().logarithmicProperty().bind(model.logarithmicLossProperty());
        card().controls(Choice.of(
                "Loss axis",
                List.of(false, true),
                model.logarithmicLossProperty(),
                logarithmic -> logarithmic ? "log" : "linear"));
        show();
    }

    @Override
    List<ReferenceLine> lines(TaskProgress progress) {
        double baseline = progress.baseline();
        return Double.isNaN(baseline)
                ? List.of()
                : List.of(new ReferenceLine(String.format(Locale.ROOT, "no memory, %.4g", baseline), baseline));
    }

    @Override
    String subtitle(TaskProgress progress) {
        return progress.isEmpty()
                ? ""
                : "over the same sequences; the broken line: the best that can be said without memory";
    }

    @Override
    String axis(TaskProgress progress) {
        return progress.lossName();
    }
}
