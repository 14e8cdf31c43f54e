package dev.unrolled.cli;

import picocli.CommandLine.Option;

/** When the training of each network ends: at the first of the limits that are given. */
final class TaskLimits {
    private static final double USUAL_SECONDS = 60;

    @Option(names = "--iterations", paramLabel = "N", description = "End each network's training after so many steps.")
    private Long iterations;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "End each network's training after so many seconds (60 when no other limit is given).")
    private Double seconds;

    @Option(names = "--until-solved", description = "End a network's training at the first test that it passes.")
    private boolean untilSolved;

    /** @throws IllegalArgumentException with a sentence if a limit makes no sense */
    void check() {
        require(iterations == null || iterations >= 1, "--iterations must be at least 1, not " + iterations);
        require(
                seconds == null || (seconds > 0 && Double.isFinite(seconds)),
                "--seconds must be above 0, not " + seconds);
        if (iterations == null && seconds == null) {
            seconds = USUAL_SECONDS;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The part done of one network's training, 0 … 1 or above. */
    double done(long iterationsMade, double secondsTaken) {
        double byIterations = iterations == null ? 0 : (double) iterationsMade / iterations;
        double bySeconds = seconds == null ? 0 : secondsTaken / seconds;
        return Math.max(byIterations, bySeconds);
    }

    boolean untilSolved() {
        return untilSolved;
    }
}
