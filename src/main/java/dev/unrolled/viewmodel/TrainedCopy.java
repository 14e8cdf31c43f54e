package dev.unrolled.viewmodel;

import dev.unrolled.nn.Network;
import dev.unrolled.training.ParameterFigures;
import java.util.concurrent.CompletableFuture;

/**
 * A network at one moment of its training, and what the last step did to it.
 *
 * @param network nobody changes it any more
 * @param iteration after how many steps
 * @param figures of each matrix
 */
record TrainedCopy(Network network, long iteration, ParameterFigures figures) {
    /** The present network, or a companion, after the step being made; cancelled where there is no such network. */
    static CompletableFuture<TrainedCopy> of(TrainingModel training, long id) {
        return training.ask(
                id,
                (trainer, history) ->
                        new TrainedCopy(trainer.network().copy(), trainer.iteration(), trainer.parameterFigures()));
    }
}
