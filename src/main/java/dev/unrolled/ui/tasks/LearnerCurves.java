package dev.unrolled.ui.tasks;

import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viewmodel.TaskProgress;
import dev.unrolled.viz.ChartSeries;
import dev.unrolled.viz.NetworkPalette;
import dev.unrolled.viz.VizTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One curve for each network, in the network's own colour and dashes. */
final class LearnerCurves {
    private static final double WIDTH = 2;

    private LearnerCurves() {}

    static List<ChartSeries> of(TaskProgress progress, Function<TaskProgress.Learner, Curve> figure, VizTheme theme) {
        List<ChartSeries> all = new ArrayList<>();
        for (TaskProgress.Learner learner : progress.learners()) {
            Curve curve = figure.apply(learner);
            int place = learner.learner().place();
            if (curve.size() > 0) {
                all.add(ChartSeries.of(
                                learner.learner().label(), NetworkPalette.color(place, theme), curve.x(), curve.y())
                        .lineWidth(WIDTH)
                        .dashed(NetworkPalette.dashes(place)));
            }
        }
        return all;
    }
}
