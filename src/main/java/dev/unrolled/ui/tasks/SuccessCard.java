package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TaskModel;
import dev.unrolled.viewmodel.TaskProgress;
import dev.unrolled.viz.ReferenceLine;
import java.util.List;
import java.util.Locale;

/** The share of right answers against the sequences learned from, with that of whoever remembers nothing. */
final class SuccessCard extends TaskCard {
    SuccessCard(TaskModel model, Look look) {
        super(model, look, "task-success-chart", "How often is it right?", TaskProgress.Learner::success);
        show();
    }

    @Override
    List<ReferenceLine> lines(TaskProgress progress) {
        double chance = progress.chance();
        return Double.isNaN(chance)
                ? List.of()
                : List.of(
                        new ReferenceLine(String.format(Locale.ROOT, "chance, %.1f %%", chance), chance),
                        new ReferenceLine(
                                String.format(Locale.ROOT, "solved, %.0f %%", TaskModel.SOLVED_PERCENT),
                                TaskModel.SOLVED_PERCENT));
    }

    @Override
    String subtitle(TaskProgress progress) {
        return progress.basis();
    }

    @Override
    String axis(TaskProgress progress) {
        return "right answers, %";
    }
}
