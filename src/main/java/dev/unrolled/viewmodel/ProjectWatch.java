package dev.unrolled.viewmodel;

import java.util.Optional;
import java.util.function.Consumer;

/** Tells when another project is shown: another network, even where the settings are the same. */
final class ProjectWatch {
    private final Consumer<Optional<Project>> told;
    private Project shown;

    private ProjectWatch(Consumer<Optional<Project>> told) {
        this.told = told;
    }

    /** Tells of every other project from now on; nothing of the present one. */
    static void on(TrainingModel training, Consumer<Optional<Project>> told) {
        ProjectWatch watch = new ProjectWatch(told);
        training.snapshotProperty().addListener(changed -> watch.see(training.project()));
    }

    // Another project with the same settings is another network all the same.
    @SuppressWarnings("ReferenceEquality")
    private void see(Optional<Project> now) {
        if (now.orElse(null) != shown) {
            shown = now.orElse(null);
            told.accept(now);
        }
    }
}
