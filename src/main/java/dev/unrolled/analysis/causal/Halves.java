package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.ReadingDirection;

/**
 * The two halves of a held-out text, with a gap of a thousand characters between them, as the ranking of cells has them.
 *
 * @param a gives means, spreads and what is predicted
 * @param b is reported on
 */
record Halves(Stretches a, Stretches b) {
    private static final int GAP = 1_000;

    /**
     * Halves a text.
     *
     * @param characters about how many to read of each half at most
     */
    static Halves of(Network network, int length, int characters) {
        boolean bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        int gap = Math.min(GAP, length / 10);
        int half = (length - gap) / 2;
        return new Halves(
                Stretches.of(0, half, characters, bothWays), Stretches.of(half + gap, length, characters, bothWays));
    }
}
