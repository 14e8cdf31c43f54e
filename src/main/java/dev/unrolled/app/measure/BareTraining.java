package dev.unrolled.app.measure;

import dev.unrolled.training.Trainer;
import dev.unrolled.training.Validation;
import dev.unrolled.viewmodel.Companion;
import dev.unrolled.viewmodel.CompanionTrainings;
import dev.unrolled.viewmodel.Project;
import java.util.List;

/** The same training without any window: the same text, networks, settings and validations. */
final class BareTraining implements AutoCloseable {
    private static final int VALIDATION_EVERY = 100;
    private static final int VALIDATION_CHARACTERS = 16_384;

    private final Project project;
    private final Trainer trainer;
    private final Validation validation;
    private final CompanionTrainings beside;

    /** @param companions what trains beside the project's own network */
    BareTraining(Project project, List<Companion> companions) {
        this.project = project;
        trainer = new Trainer(project.training().orElseThrow(), project.configuration());
        validation = new Validation(trainer.network(), project.heldOut());
        beside = new CompanionTrainings(
                project.training().orElseThrow(), project.configuration().threads());
        beside.follow(companions);
    }

    /** Trains for so long; returns characters per second of each network. */
    double run(double seconds) {
        long start = System.nanoTime();
        long steps = 0;
        double elapsed = 0;
        while (elapsed < seconds) {
            trainer.step(project.configuration().hyperparameters());
            beside.step();
            steps++;
            if (trainer.iteration() % VALIDATION_EVERY == 0) {
                validation.loss(VALIDATION_CHARACTERS, () -> false);
            }
            elapsed = (System.nanoTime() - start) * 1e-9;
        }
        return steps * project.configuration().charactersPerStep() / elapsed;
    }

    @Override
    public void close() {
        beside.close();
        trainer.close();
    }
}
