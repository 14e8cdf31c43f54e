package dev.unrolled.analysis.cells;

import java.util.Arrays;

/**
 * Up to {@value #BINS} bins for each cell, between quantiles of a sample of its values: so a saturated signal is resolved
 * as finely where its values crowd as one that uses its whole range. A value that fills several quantiles gets one bin.
 */
final class QuantileBins {
    static final int BINS = 256;

    /** The lower edge of bin k + 1 at [cell · BINS + k], ascending; +∞ where there are no more. */
    private final float[] edges;

    /** @param samples some values of every cell, [sample × cell], only the first {@code count} samples of it filled */
    QuantileBins(float[] samples, int count, int cells) {
        edges = new float[cells * BINS];
        Arrays.fill(edges, Float.POSITIVE_INFINITY);
        float[] sorted = new float[count];
        for (int cell = 0; cell < cells; cell++) {
            for (int sample = 0; sample < count; sample++) {
                sorted[sample] = samples[sample * cells + cell];
            }
            Arrays.sort(sorted);
            fit(sorted, cell * BINS);
        }
    }

    private void fit(float[] sorted, int at) {
        float last = Float.NEGATIVE_INFINITY;
        int next = at;
        for (int k = 0; k < BINS - 1; k++) {
            float edge = sorted[(int) ((long) k * sorted.length / (BINS - 1))];
            if (edge > last) {
                edges[next++] = edge;
                last = edge;
            }
        }
    }

    /** The bin of a cell's value, 0 … {@value #BINS} − 1. */
    int bin(int cell, float value) {
        int row = cell * BINS;
        int bin = 0;
        for (int half = BINS / 2; half > 0; half >>= 1) {
            bin += edges[row + bin + half - 1] <= value ? half : 0;
        }
        return bin;
    }

    /** How many bins of a cell can hold anything. */
    int used(int cell) {
        int used = 1;
        while (used < BINS && edges[cell * BINS + used - 1] < Float.POSITIVE_INFINITY) {
            used++;
        }
        return used;
    }

    /** The smallest value that lies in a bin; −∞ for bin 0. */
    float lowerEdge(int cell, int bin) {
        return bin == 0 ? Float.NEGATIVE_INFINITY : edges[cell * BINS + bin - 1];
    }
}
