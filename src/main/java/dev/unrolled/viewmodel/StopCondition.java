package dev.unrolled.viewmodel;

import dev.unrolled.training.StepResult;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * When training shall stop by itself.
 *
 * @param iteration at this iteration
 * @param loss once the mean loss of the last {@value #WINDOW} steps is at or below this, nats per character
 */
public record StopCondition(OptionalLong iteration, OptionalDouble loss) {
    /** The number of steps that the loss is averaged over before it is compared. */
    public static final int WINDOW = 100;

    public static final StopCondition NEVER = new StopCondition(OptionalLong.empty(), OptionalDouble.empty());

    /** Why to stop after a step, if so. */
    Optional<String> reached(StepResult step, double averageLoss) {
        if (iteration.isPresent() && step.iteration() >= iteration.getAsLong()) {
            return Optional.of("Stopped at iteration " + step.iteration() + ", as asked");
        }
        if (loss.isPresent() && averageLoss <= loss.getAsDouble()) {
            return Optional.of(String.format(
                    java.util.Locale.ROOT,
                    "Stopped: the mean loss of the last %d steps is %.3f nats, at or below the %.3f asked for",
                    WINDOW,
                    averageLoss,
                    loss.getAsDouble()));
        }
        return Optional.empty();
    }
}
