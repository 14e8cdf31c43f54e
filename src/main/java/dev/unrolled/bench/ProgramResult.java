package dev.unrolled.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a program reached with one thread, two threads …
 *
 * @param timings one for each number of threads
 */
public record ProgramResult(String program, List<Timing> timings) {
    public ProgramResult {
        timings = List.copyOf(timings);
    }

    /** The quickest; empty if all failed. */
    public Optional<Timing> best() {
        return timings.stream()
                .filter(timing -> timing.failure().isEmpty())
                .max(Comparator.comparingDouble(Timing::stepsPerSecond));
    }

    /** One sentence for each number of threads that failed. */
    public List<String> failures() {
        return timings.stream()
                .filter(timing -> timing.failure().isPresent())
                .map(timing ->
                        program + " with " + timing.threads() + (timing.threads() == 1 ? " thread " : " threads ")
                                + timing.failure().get() + ".")
                .toList();
    }
}
