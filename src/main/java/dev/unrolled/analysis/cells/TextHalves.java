package dev.unrolled.analysis.cells;

/**
 * The two halves of a held-out text, with a gap between them.
 *
 * @param a what is read of the first, which decides: bins, means, which cells are looked at
 * @param b what is read of the second, which is reported on
 */
public record TextHalves(Stretches a, Stretches b) {
    /** The characters left out between the halves, where nothing else is said. */
    public static final int GAP = 1_000;

    /**
     * Halves a text.
     *
     * @param length of the text
     * @param gap the characters left out between the halves, at most a tenth of the text
     * @param characters about how many to read of each half at most
     * @param bothWays whether the network reads from the right too
     */
    public static TextHalves of(int length, int gap, int characters, boolean bothWays) {
        int between = Math.min(gap, length / 10);
        int half = (length - between) / 2;
        return new TextHalves(
                Stretches.of(0, half, characters, bothWays),
                Stretches.of(half + between, length, characters, bothWays));
    }
}
