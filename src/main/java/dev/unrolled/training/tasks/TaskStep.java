package dev.unrolled.training.tasks;

import dev.unrolled.optim.Clipping;
import java.util.Optional;

/**
 * What one step gave.
 *
 * @param iteration the number of steps made, from 1
 * @param sequences the number of sequences learned from
 * @param loss the mean loss of this step's sequences before the update, in what {@link MemoryTask#lossName} says
 * @param success the share of right answers, 0 … 1
 * @param gradientNorm ‖g‖ before clipping
 * @param clipping what clipping did
 * @param failure why nothing was learned, if nothing was
 */
public record TaskStep(
        long iteration,
        long sequences,
        double loss,
        double success,
        double gradientNorm,
        Clipping.Outcome clipping,
        Optional<String> failure) {}
