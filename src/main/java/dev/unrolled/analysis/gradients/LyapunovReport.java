package dev.unrolled.analysis.gradients;

import java.util.List;

/**
 * Lyapunov exponents of a network on a text.
 *
 * @param exponents in nats per character, the greatest first; −∞ for directions that are wiped out
 * @param characters over how many characters they were taken
 */
public record LyapunovReport(List<Double> exponents, int characters) {
    public LyapunovReport {
        exponents = List.copyOf(exponents);
    }

    /** What the greatest exponent says, such as {@code a small change halves every 3.1 characters}. */
    public String inWords() {
        double greatest = exponents.get(0);
        if (greatest == Double.NEGATIVE_INFINITY) {
            return "a small change of the state is forgotten at once";
        }
        if (!Double.isFinite(greatest)) {
            return "a small change of the state overflows";
        }
        return "in the long run a small change of the state " + new Decay(Math.exp(greatest), 0, characters).inWords();
    }
}
