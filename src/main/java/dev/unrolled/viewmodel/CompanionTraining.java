package dev.unrolled.viewmodel;

import dev.unrolled.text.EncodedText;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.Optional;

/** Trains one companion, on one thread: beside others that is quicker than several threads for each. */
final class CompanionTraining implements AutoCloseable {
    private final TrainingHistory history = new TrainingHistory();
    private final Trainer trainer;
    private Companion companion;
    private Optional<StepResult> lastStep = Optional.empty();
    private String failure = "";

    CompanionTraining(EncodedText text, Companion companion) {
        this.companion = companion;
        trainer = new Trainer(text, onOneThread(companion.configuration()));
    }

    private static TrainingConfiguration onOneThread(TrainingConfiguration configuration) {
        return new TrainingConfiguration(
                configuration.architecture(),
                configuration.batchSize(),
                configuration.sequenceLength(),
                configuration.loss(),
                configuration.optimizer(),
                configuration.seed(),
                1,
                configuration.hyperparameters());
    }

    Companion companion() {
        return companion;
    }

    Trainer trainer() {
        return trainer;
    }

    TrainingHistory history() {
        return history;
    }

    /** Trains on with other dials; one that failed tries again with them, from its last good weights. */
    void change(Companion dialled) {
        if (!dialled.equals(companion)) {
            companion = dialled;
            failure = "";
        }
    }

    /** Makes a step, unless it has failed. */
    void step() {
        if (!failure.isEmpty()) {
            return;
        }
        StepResult step = trainer.step(companion.configuration().hyperparameters());
        lastStep = Optional.of(step);
        if (step.failure().isPresent()) {
            failure = step.failure().get();
        } else {
            history.append(step);
        }
    }

    CompanionSnapshot snapshot() {
        return new CompanionSnapshot(
                companion, trainer.iteration(), lastStep, history.view(), trainer.gradientNorms(), failure);
    }

    @Override
    public void close() {
        trainer.close();
    }
}
