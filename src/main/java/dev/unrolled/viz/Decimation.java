package dev.unrolled.viz;

import java.util.Arrays;

/**
 * Which points of a long curve to draw so that the picture is the same as with all of them: in each pixel column the
 * first, the last, the least and the greatest value, and one value that is not finite where there is any.
 */
final class Decimation {
    private static final int KEPT_PER_COLUMN = 5;

    private Decimation() {}

    /** Pixel columns over a range of x. */
    record Columns(double low, double high, int count) {
        int of(double x) {
            double share = high > low ? (x - low) / (high - low) : 0;
            return (int) Math.max(0, Math.min(count - 1, Math.floor(share * count)));
        }
    }

    /** The indices of the points to draw, ascending, at most five a column. */
    static int[] indices(double[] x, double[] y, Columns columns) {
        if (columns.count() <= 0) {
            return new int[0];
        }
        int[] kept = new int[Math.min(x.length, KEPT_PER_COLUMN * columns.count())];
        int count = 0;
        int from = 0;
        while (from < x.length) {
            int column = columns.of(x[from]);
            int to = from + 1;
            while (to < x.length && columns.of(x[to]) == column) {
                to++;
            }
            for (int index : column(y, from, to)) {
                if (count == 0 || kept[count - 1] < index) {
                    kept[count++] = index;
                }
            }
            from = to;
        }
        return Arrays.copyOf(kept, count);
    }

    /** The points of one column, ascending, with repetitions. */
    private static int[] column(double[] y, int from, int to) {
        int least = from;
        int greatest = from;
        int notFinite = from;
        for (int index = from; index < to; index++) {
            if (!Double.isFinite(y[index])) {
                notFinite = index;
            } else {
                least = isBetter(y[index] < y[least], y[least]) ? index : least;
                greatest = isBetter(y[index] > y[greatest], y[greatest]) ? index : greatest;
            }
        }
        int[] kept = {from, least, greatest, notFinite, to - 1};
        Arrays.sort(kept);
        return kept;
    }

    private static boolean isBetter(boolean further, double best) {
        return further || !Double.isFinite(best);
    }
}
