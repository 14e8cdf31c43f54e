package dev.unrolled.viz;

import java.util.Arrays;
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
        double[] heights = new double[wished.length];
        Arrays.fill(heights, gap);
        return spread(wished, heights, low, high);
    }

    /**
     * The same for labels of different heights.
     *
     * @param wished where the middles of the labels would like to be
     * @param heights the room that each takes
     * @param low the least position of the first middle
     * @param high the greatest position of the last middle
     */
    static double[] spread(double[] wished, double[] heights, double low, double high) {
        int count = wished.length;
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> wished[label]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] offsets = offsets(heights, order, high - low);
        double[] shifted = new double[count];
        for (int rank = 0; rank < count; rank++) {
            shifted[rank] = wished[order[rank]] - offsets[rank];
        }
        double[] pooled = nonDecreasing(shifted);
        double highest = count == 0 ? low : Math.max(low, high - offsets[count - 1]);
        double[] placed = new double[count];
        for (int rank = 0; rank < count; rank++) {
            placed[order[rank]] = Math.max(low, Math.min(highest, pooled[rank])) + offsets[rank];
        }
        return placed;
    }

    /** How far each middle lies below the first where the labels touch. */
    private static double[] offsets(double[] heights, int[] order, double room) {
        double[] offsets = new double[order.length];
        for (int rank = 1; rank < order.length; rank++) {
            offsets[rank] = offsets[rank - 1] + (heights[order[rank - 1]] + heights[order[rank]]) / 2;
        }
        double needed = order.length == 0 ? 0 : offsets[order.length - 1];
        double shrunk = needed > room ? Math.max(0, room) / needed : 1;
        return Arrays.stream(offsets).map(offset -> offset * shrunk).toArray();
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
