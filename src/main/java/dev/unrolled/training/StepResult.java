package dev.unrolled.training;

import java.util.Optional;

/**
 * What one training step did.
 *
 * @param iteration the number of steps made, from 1
 * @param epoch how often the training text has been read through, with its fraction
 * @param characters the number of characters learned from so far
 * @param loss the mean cross entropy over the step's characters before its update, without penalties, in nats per
 *     character
 * @param gradientNorm the norm of the gradient of loss and penalties over all parameters, before clipping
 * @param clipped whether the gradient was scaled down
 * @param hyperparameters what the step was made with
 * @param failure why training cannot go on, if so: the weights are then the last good ones
 */
public record StepResult(
        long iteration,
        double epoch,
        long characters,
        double loss,
        double gradientNorm,
        boolean clipped,
        Hyperparameters hyperparameters,
        Optional<String> failure) {

    /** The loss in bits per character. */
    public double bits() {
        return loss / Math.log(2);
    }
}
