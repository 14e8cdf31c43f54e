package dev.unrolled.cli;

import java.util.stream.DoubleStream;
import picocli.CommandLine.Option;

/** When a training ends: at the first of the limits that are given. */
final class TrainingLimits {
    /** How long a training is when nothing is said: long enough to see cells, short enough to wait for. */
    private static final double USUAL_SECONDS = 60;

    @Option(names = "--iterations", paramLabel = "N", description = "End after so many steps.")
    private Long iterations;

    @Option(names = "--epochs", paramLabel = "E", description = "End after the text was read so often.")
    private Double epochs;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "End after so many seconds (60 when no other limit is given).")
    private Double seconds;

    @Option(
            names = "--until-loss",
            paramLabel = "L",
            description = "End when the held-out loss, measured on 16,384 characters on the way, is this or less.")
    private Double untilLoss;

    /** @throws IllegalArgumentException with a sentence if a limit makes no sense */
    void check() {
        requirePositive("--iterations", iterations == null ? 1 : (double) iterations);
        requirePositive("--epochs", epochs == null ? 1 : epochs);
        requirePositive("--seconds", seconds == null ? 1 : seconds);
        requirePositive("--until-loss", untilLoss == null ? 1 : untilLoss);
        if (iterations == null && epochs == null && seconds == null && untilLoss == null) {
            seconds = USUAL_SECONDS;
        }
    }

    private static void requirePositive(String option, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            boolean whole = value == Math.rint(value) && Math.abs(value) <= 1L << 53;
            throw new IllegalArgumentException(
                    option + " must be above 0, not " + (whole ? String.valueOf((long) value) : String.valueOf(value)));
        }
    }

    boolean watchesLoss() {
        return untilLoss != null;
    }

    /** The part done, 0 … 1 or above; NaN where only the loss decides. */
    double done(Made made) {
        return DoubleStream.of(
                        iterations == null ? Double.NaN : (double) made.iterations() / iterations,
                        epochs == null ? Double.NaN : made.epochs() / epochs,
                        seconds == null ? Double.NaN : made.seconds() / seconds)
                .filter(part -> !Double.isNaN(part))
                .max()
                .orElse(Double.NaN);
    }

    boolean reached(Made made) {
        return done(made) >= 1 || (untilLoss != null && made.validationLoss() <= untilLoss);
    }

    /**
     * What a run has made so far, counted from its own beginning.
     *
     * @param validationLoss the last loss on held-out text; NaN if there is none
     */
    record Made(long iterations, double epochs, double seconds, double validationLoss) {}
}
