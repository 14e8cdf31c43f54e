package dev.unrolled.viewmodel;

import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;

/**
 * Everything that was chosen about a network and its training, for a screen that does not know the numerical core: what
 * only a restart can change, and how the dials stand.
 *
 * @param configuration what was chosen
 */
public record NetworkSettings(TrainingConfiguration configuration) {
    public static final NetworkSettings DEFAULT = new NetworkSettings(TrainingConfiguration.DEFAULT);

    /** The same with other dials. */
    NetworkSettings with(Hyperparameters dials) {
        return new NetworkSettings(configuration.withHyperparameters(dials));
    }

    Hyperparameters dials() {
        return configuration.hyperparameters();
    }

    /** What decides the initial weights. */
    public long seed() {
        return configuration.seed();
    }

    /** The name of the network on the screen, such as {@code LSTM 1×128}. */
    public String label() {
        return configuration.architecture().label();
    }
}
