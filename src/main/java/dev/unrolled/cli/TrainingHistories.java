package dev.unrolled.cli;

import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;
import java.util.Optional;

/** Takes up the curves of an earlier training. */
final class TrainingHistories {
    private TrainingHistories() {}

    /** A history that begins with all that an earlier one recorded. */
    static TrainingHistory continuing(TrainingHistory.View before, TrainingConfiguration configuration) {
        TrainingHistory history = new TrainingHistory();
        for (int k = 0; k < before.length(); k++) {
            long iteration = before.iteration(k);
            history.append(new StepResult(
                    iteration,
                    Double.NaN,
                    iteration * configuration.charactersPerStep(),
                    before.loss(k),
                    before.gradientNorm(k),
                    StepResult.Update.kept(before.clipped(k), before.clippedGradientNorm(k)),
                    configuration.hyperparameters().withClipping(before.clipping(k)),
                    Optional.empty()));
        }
        for (int k = 0; k < before.validations(); k++) {
            history.appendValidation(before.validationIteration(k), before.validationLoss(k));
        }
        return history;
    }
}
