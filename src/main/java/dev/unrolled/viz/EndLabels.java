package dev.unrolled.viz;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places labels at the ends of curves: as near to their curves as possible without overlap. */
final class EndLabels {
    private EndLabels() {}

    /**
     * The positions with the least sum of squared distances to the wished ones that keep a gap and the order. Where the
     * room does not suffice the gap shrinks.
     *
     * @param wished where the labels would like to be
     * @param gap the least distance of two labels
     * @param low the least position
     * @param high the greatest position
     */
    static double[] spread(double[] wished, double gap, double low, double high) {
        int count = wished.length;
        if (count == 0) {
            return new double[0];
        }
        double distance = count == 1 ? gap : Math.max(0, Math.min(gap, (high - low) / (count - 1)));
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> wished[label]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] shifted = new double[count];
        for (int rank = 0; rank < count; rank++) {
            shifted[rank] = wished[order[rank]] - rank * distance;
        }
        double[] pooled = nonDecreasing(shifted);
        double highest = Math.max(low, high - (count - 1) * distance);
        double[] placed = new double[count];
        for (int rank = 0; rank < count; rank++) {
            placed[order[rank]] = Math.max(low, Math.min(highest, pooled[rank])) + rank * distance;
        }
        return placed;
    }

    /** The nearest non-decreasing sequence, by pooling adjacent violators. */
    private static double[] nonDecreasing(double[] values) {
        double[] means = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                int size = sizes[blocks - 2] + sizes[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / size;
                sizes[blocks - 2] = size;
                blocks--;
            }
        }
        double[] result = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int member = 0; member < sizes[block]; member++) {
                result[at++] = means[block];
            }
        }
        return result;
    }
}
