package dev.unrolled.training;

import java.util.Locale;

/**
 * Why a step was not made: where the first number came that is none, or too large.
 *
 * @param iteration of the step that failed, from 1
 * @param what it was
 * @param where the name of the matrix, such as {@code weight_hh_l0}, or of the layer, such as {@code layer 0}; empty where it
 *     was the output
 * @param timeStep of the chunk, from 0; for a gradient the one that it first came to on its way back; −1 where there is none
 * @param loss of the step, nats per character
 * @param lastGoodIteration that of the weights that training has gone back to
 */
public record Explosion(long iteration, What what, String where, int timeStep, double loss, long lastGoodIteration) {
    /** What exploded. */
    public enum What {
        /** A weight, in the update before the step. */
        WEIGHT,
        HIDDEN_STATE,
        CELL_STATE,
        /** The output's probabilities, though all states were finite. */
        OUTPUT,
        /** The loss, though it was finite: to many times that of guessing evenly. */
        LOSS,
        /** A gradient, though the loss was finite. */
        GRADIENT
    }

    private static final double LONGEST_WRITTEN_OUT = 1e6;
    private static final String LEFT = " left the range of numbers";

    /** All of it in one sentence without its full stop. */
    public String sentence() {
        return event() + ", at iteration " + iteration
                + ": try a smaller learning rate or stricter clipping; the weights are those of iteration "
                + lastGoodIteration + ", the last good ones";
    }

    private String event() {
        return switch (what) {
            case WEIGHT -> "The weights " + where + LEFT + " in the update before";
            case HIDDEN_STATE -> "The hidden state of " + where + LEFT + at();
            case CELL_STATE -> "The cell state of " + where + LEFT + at();
            case OUTPUT -> "The output's probabilities" + LEFT + at();
            case LOSS -> "The loss exploded to " + rounded() + " nats per character, first" + at();
            case GRADIENT ->
                "The gradient of " + where + LEFT + (timeStep < 0 ? "" : at() + ", on its way back to the first");
        };
    }

    private String at() {
        return " at time step " + timeStep + " of the chunk";
    }

    /** Whole where that can be read, otherwise such as {@code 2.5e31}. */
    private String rounded() {
        return String.format(Locale.ROOT, loss < LONGEST_WRITTEN_OUT ? "%.0f" : "%.1e", loss)
                .replace("e+", "e");
    }
}
