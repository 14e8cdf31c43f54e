package dev.unrolled.viewmodel;

import dev.unrolled.nn.Network;
import java.util.concurrent.CompletableFuture;

/**
 * A network at one moment of its training, which nobody changes any more.
 *
 * @param iteration after how many steps
 */
record NetworkCopy(Network network, long iteration) {
    /** The network as it is after the step being made. */
    static CompletableFuture<NetworkCopy> of(TrainingModel training) {
        return of(training, Companion.PRESENT);
    }

    /** The present network, or a companion, as it is after the step being made; cancelled where there is no such network. */
    static CompletableFuture<NetworkCopy> of(TrainingModel training, long id) {
        return training.ask(
                id, (trainer, history) -> new NetworkCopy(trainer.network().copy(), trainer.iteration()));
    }
}
