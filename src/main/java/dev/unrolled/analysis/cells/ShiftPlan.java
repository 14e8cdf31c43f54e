package dev.unrolled.analysis.cells;

/**
 * How part B is cut for the shift test. The characters that all stretches read in the same time steps form a segment,
 * stretch after stretch; within each segment the labels are rotated. A segment of {@link #length} characters is read as
 * {@code positions} blocks of {@code stride} characters, and the rotations are by whole blocks.
 *
 * @param window the time steps of a segment, in each stretch
 * @param segments how many there are; the time steps behind the last are left out
 * @param positions the number of rotations, a power of two
 * @param stride the characters of a block; the characters behind the last block of a segment are left out
 */
record ShiftPlan(int window, int segments, int positions, int stride) {
    /** Rotations by less, to either side, are not taken: a text is like itself a few lines on. */
    static final int SHORTEST_SHIFT = 1_000;

    private static final int FEWEST_POSITIONS = 256;
    private static final int MOST_POSITIONS = 8_192;
    /** The bins held of one segment, a byte each, so that memory stays bounded whatever the text. */
    private static final int MOST_HELD = 64 << 20;
    /** The correlations of all pairs at all rotations, four bytes each. */
    private static final long MOST_CORRELATIONS = 32L << 20;

    /**
     * Cuts part B so that about so many rotations are to be had, if the text is long enough for them.
     *
     * @param pairs the number of cells times the number of concepts
     */
    static ShiftPlan of(Stretches stretches, int cells, long pairs, int shifts) {
        int longest = Math.max(1, MOST_HELD / cells / stretches.streams());
        int segments = (stretches.counted() + longest - 1) / longest;
        int window = stretches.counted() / segments;
        int length = window * stretches.streams();
        int positions = Math.min(FEWEST_POSITIONS, Math.max(2, Integer.highestOneBit(length)));
        while (fits(length, 2 * positions, pairs)
                && new ShiftPlan(window, segments, positions, length / positions).shifts() < shifts) {
            positions *= 2;
        }
        return new ShiftPlan(window, segments, positions, length / positions);
    }

    private static boolean fits(int length, int positions, long pairs) {
        return positions <= Math.min(length, MOST_POSITIONS) && positions * pairs <= MOST_CORRELATIONS;
    }

    /** The characters used of a segment. */
    int length() {
        return positions * stride;
    }

    /** Whether a rotation by so many blocks is long enough, to either side. */
    boolean isTaken(int blocks) {
        return Math.min(blocks, positions - blocks) * (long) stride >= SHORTEST_SHIFT;
    }

    /** How many rotations are taken. */
    int shifts() {
        int taken = 0;
        for (int blocks = 0; blocks < positions; blocks++) {
            taken += isTaken(blocks) ? 1 : 0;
        }
        return taken;
    }
}
