package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * An order of a layer's cells in which like ones are neighbours: beginning with the two whose values correlate most, the
 * cell that correlates most with either end is put there, until none is left. Cells that hardly vary have no likeness to
 * speak of: they follow at the end, by their mean.
 */
final class Likeness {
    private Likeness() {}

    /** Below this share of the largest value of all cells, a standard deviation is hardly seen. */
    private static final double HARDLY = 0.1;

    /** The units in their order, [rows from the top]; correlations are Pearson's over the passage. */
    static int[] order(SequenceTrace trace, Signal signal, int layer, BooleanSupplier cancelled) {
        int units = trace.unitCount(layer);
        float[][] series = new float[units][];
        Arrays.setAll(series, unit -> trace.unitSeries(signal, layer, unit));
        double least = HARDLY * largest(series);
        int[] varying = IntStream.range(0, units)
                .filter(unit -> deviation(series[unit]) >= least)
                .toArray();
        int[] still = IntStream.range(0, units)
                .filter(unit -> !(deviation(series[unit]) >= least))
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -mean(series[unit])))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] standardised = new float[varying.length][];
        Arrays.setAll(standardised, index -> standardised(series[varying[index]]));
        IntStream chained =
                IntStream.of(chain(correlations(standardised, cancelled))).map(index -> varying[index]);
        return IntStream.concat(chained, IntStream.of(still)).toArray();
    }

    private static double largest(float[][] series) {
        double largest = 0;
        for (float[] values : series) {
            for (float value : values) {
                largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            }
        }
        return largest;
    }

    private static double mean(float[] series) {
        double sum = 0;
        for (float value : series) {
            sum += value;
        }
        return sum / series.length;
    }

    private static double deviation(float[] series) {
        return Math.sqrt(Liveliness.variance(series));
    }

    /** Mean 0 and length 1; all zero for a constant or where a value is not finite. */
    private static float[] standardised(float[] series) {
        double mean = mean(series);
        double length = deviation(series) * Math.sqrt(series.length);
        float[] standardised = new float[series.length];
        for (int step = 0; step < series.length && length > 0; step++) {
            standardised[step] = (float) ((series[step] - mean) / length);
        }
        return standardised;
    }

    private static float[][] correlations(float[][] series, BooleanSupplier cancelled) {
        int units = series.length;
        float[][] correlations = new float[units][units];
        for (int a = 0; a < units && !cancelled.getAsBoolean(); a++) {
            for (int b = 0; b < a; b++) {
                float sum = 0;
                for (int step = 0; step < series[a].length; step++) {
                    sum += series[a][step] * series[b][step];
                }
                correlations[a][b] = sum;
                correlations[b][a] = sum;
            }
        }
        return correlations;
    }

    static int[] chain(float[][] likeness) {
        int units = likeness.length;
        int[] order = new int[units];
        if (units < 2) {
            return order;
        }
        // The chain grows from the middle of an array twice as long in both directions.
        int[] grown = new int[2 * units];
        int[] pair = likest(likeness);
        boolean[] used = new boolean[units];
        int first = units;
        int last = units + 1;
        grown[first] = pair[0];
        grown[last] = pair[1];
        used[pair[0]] = true;
        used[pair[1]] = true;
        for (int count = 2; count < units; count++) {
            int atFront = best(likeness[grown[first]], used);
            int atBack = best(likeness[grown[last]], used);
            boolean front = likeness[grown[first]][atFront] > likeness[grown[last]][atBack];
            int taken = front ? atFront : atBack;
            used[taken] = true;
            if (front) {
                grown[--first] = taken;
            } else {
                grown[++last] = taken;
            }
        }
        System.arraycopy(grown, first, order, 0, units);
        return order;
    }

    private static int[] likest(float[][] likeness) {
        int[] pair = {0, 1};
        for (int a = 0; a < likeness.length; a++) {
            for (int b = 0; b < a; b++) {
                if (likeness[a][b] > likeness[pair[0]][pair[1]]) {
                    pair = new int[] {b, a};
                }
            }
        }
        return pair;
    }

    private static int best(float[] row, boolean[] used) {
        int best = -1;
        for (int unit = 0; unit < row.length; unit++) {
            if (!used[unit] && (best < 0 || row[unit] > row[best])) {
                best = unit;
            }
        }
        return best;
    }
}
