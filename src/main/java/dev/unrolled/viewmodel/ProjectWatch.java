package dev.unrolled.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells when another project is shown: another network, even where the settings are the same. Whoever does something else at every snapshot
 * asks {@link #isAnother} then; whoever does not is told by {@link #on}.
 */
final class ProjectWatch {
    private Project shown;

    /** Tells of every other project from now on; nothing of the present one. */
    static void on(TrainingModel training, Consumer<Optional<Project>> told) {
        ProjectWatch watch = new ProjectWatch();
        training.snapshotProperty().addListener(changed -> {
            if (watch.isAnother(training.project())) {
                told.accept(training.project());
            }
        });
    }

    /** Whether the project is another than at the last time this was asked. */
    // Another project with the same settings is another network all the same.
    @SuppressWarnings("ReferenceEquality")
    boolean isAnother(Optional<Project> now) {
        boolean another = now.orElse(null) != shown;
        shown = now.orElse(null);
        return another;
    }
}
