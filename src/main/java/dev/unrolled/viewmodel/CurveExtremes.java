package dev.unrolled.viewmodel;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Which points of a long curve must be drawn so that it looks as if all were: of every block of neighbours the lowest,
 * the highest and the first that is no finite number. No spike, no NaN is lost.
 */
final class CurveExtremes {
    /** A curve of up to so many points keeps them all. */
    static final int MOST_POINTS = 12_000;

    private static final int POINTS_PER_BLOCK = 3;

    private CurveExtremes() {}

    /**
     * The number of neighbours in a block, a power of two; 1 where every point is kept.
     *
     * @param points how many points there are
     * @param most how many may be kept
     */
    static int blockSize(int points, int most) {
        int size = 1;
        while ((long) POINTS_PER_BLOCK * points > (long) most * size && points > most) {
            size *= 2;
        }
        return size;
    }

    /**
     * Chooses points.
     *
     * @param from the first index
     * @param to the index after the last
     * @param value the curve's value at an index
     * @param most how many to choose at most, but for a few at the ends
     * @return the chosen indices, ascending
     */
    static int[] indices(int from, int to, IntToDoubleFunction value, int most) {
        int block = blockSize(to - from, most);
        if (block == 1) {
            int[] all = new int[Math.max(0, to - from)];
            Arrays.setAll(all, k -> from + k);
            return all;
        }
        int[] chosen = new int[POINTS_PER_BLOCK * ((to - from) / block + 2)];
        int count = 0;
        for (int start = from; start < to; ) {
            // Blocks lie on multiples of their size, so that they do not wander as the curve grows.
            int end = Math.min(to, (start / block + 1) * block);
            count = chooseFrom(start, end, value, chosen, count);
            start = end;
        }
        return Arrays.copyOf(chosen, count);
    }

    private static int chooseFrom(int start, int end, IntToDoubleFunction value, int[] chosen, int countBefore) {
        int lowest = -1;
        int highest = -1;
        int notFinite = -1;
        for (int k = start; k < end; k++) {
            double here = value.applyAsDouble(k);
            if (!Double.isFinite(here)) {
                notFinite = notFinite < 0 ? k : notFinite;
            } else {
                lowest = lowest < 0 || here < value.applyAsDouble(lowest) ? k : lowest;
                highest = highest < 0 || here > value.applyAsDouble(highest) ? k : highest;
            }
        }
        int count = countBefore;
        for (int k : ascending(lowest, highest, notFinite)) {
            if (k >= 0 && (count == 0 || chosen[count - 1] != k)) {
                chosen[count++] = k;
            }
        }
        return count;
    }

    private static int[] ascending(int... indices) {
        Arrays.sort(indices);
        return indices;
    }
}
