package dev.unrolled.viewmodel;

import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;

/**
 * A network that trains beside the present one, on the same text, step by step with it.
 *
 * @param id tells it from every other one, above 0: 0 is the present network
 * @param place its place among the networks side by side, 1 … {@value #MOST}: it decides its colour, and the present network's is 0
 * @param name what it is called on the screen, such as {@code RNN 1×64}
 * @param configuration how it is trained; its dials may change while it trains
 */
public record Companion(long id, int place, String name, TrainingConfiguration configuration) {
    /** The id that stands for the present network. */
    public static final long PRESENT = 0;

    /** How many there may be. */
    public static final int MOST = 3;

    /** The same network with other dials, which it trains on with. */
    Companion dialled(Hyperparameters dials) {
        return new Companion(id, place, name, configuration.withHyperparameters(dials));
    }

    /** The same network under another name. */
    Companion named(String other) {
        return new Companion(id, place, other, configuration);
    }
}
