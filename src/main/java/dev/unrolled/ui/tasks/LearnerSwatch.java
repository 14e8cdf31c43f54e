package dev.unrolled.ui.tasks;

import dev.unrolled.ui.Look;
import dev.unrolled.viewmodel.TaskLearner;
import dev.unrolled.viz.NetworkPalette;
import java.util.Arrays;
import javafx.scene.shape.Line;

/** A piece of a network's curve. */
final class LearnerSwatch extends Line {
    private static final double LENGTH = 22;
    private static final double WIDTH = 2.4;

    LearnerSwatch(TaskLearner learner, Look look) {
        super(0, 0, LENGTH, 0);
        int place = learner.place();
        setStrokeWidth(WIDTH);
        getStrokeDashArray()
                .setAll(Arrays.stream(NetworkPalette.dashes(place)).boxed().toList());
        strokeProperty().bind(look.theme().map(theme -> NetworkPalette.color(place, theme)));
    }
}
