package dev.unrolled.viewmodel;

import dev.unrolled.trace.GradientNorms;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingHistory;
import java.util.Optional;

/**
 * One moment of a network that trains beside the present one. Immutable.
 *
 * @param companion which one, as it trains now
 * @param iteration the number of steps it has made
 * @param lastStep the last of them, if one was made
 * @param history all its losses and gradient norms
 * @param gradientNorms the gradients across the time steps of its last chunk
 * @param failure why it does not train on; empty while it does
 */
public record CompanionSnapshot(
        Companion companion,
        long iteration,
        Optional<StepResult> lastStep,
        TrainingHistory.View history,
        GradientNorms gradientNorms,
        String failure) {}
