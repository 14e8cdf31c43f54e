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
        return training.ask(
                (trainer, history) -> new NetworkCopy(trainer.network().copy(), trainer.iteration()));
    }
}
