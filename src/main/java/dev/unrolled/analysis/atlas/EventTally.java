package dev.unrolled.analysis.atlas;

import dev.unrolled.trace.Signal;

/** The values of one signal of a layer's units around events: sums and, for bounded signals, histograms at each lag. */
final class EventTally {
    private static final int WINDOW = 2 * EventReader.LAGS + 1;
    private static final int BINS = 64;

    private final int units;
    private final double low;
    private final double width;
    /** The last values of each stream, [(stream · WINDOW + step modulo WINDOW) · units + unit]. */
    private final float[] recent;
    /** [lag · units + unit]. */
    private final double[] sums;
    /** [(lag · units + unit) · BINS + bin]; empty for unbounded signals. */
    private final short[] bins;

    private final double[] overall;
    private long characters;
    private int events;

    EventTally(Signal.Range range, int units, int streams) {
        this.units = units;
        low = range == Signal.Range.UNIT ? 0 : -1;
        width = (1 - low) / BINS;
        recent = new float[streams * WINDOW * units];
        sums = new double[WINDOW * units];
        bins = new short[range == Signal.Range.AUTOMATIC ? 0 : WINDOW * units * BINS];
        overall = new double[units];
    }

    /** Remembers the values after a character in the place of the oldest ones. */
    void push(int stream, int slot, float[] values) {
        System.arraycopy(values, 0, recent, (stream * WINDOW + slot) * units, units);
    }

    /** Takes the values after any character. */
    void addOverall(float[] values) {
        for (int unit = 0; unit < units; unit++) {
            overall[unit] += values[unit];
        }
        characters++;
    }

    /**
     * Takes all that is remembered of a stream as the surroundings of an event.
     *
     * @param oldest the slot of the oldest values
     */
    void addWindow(int stream, int oldest) {
        events++;
        for (int lag = 0; lag < WINDOW; lag++) {
            int from = (stream * WINDOW + (oldest + lag) % WINDOW) * units;
            int to = lag * units;
            for (int unit = 0; unit < units; unit++) {
                sums[to + unit] += recent[from + unit];
            }
            for (int unit = 0; bins.length > 0 && unit < units; unit++) {
                int bin = (int) ((recent[from + unit] - low) / width);
                bins[(to + unit) * BINS + Math.max(0, Math.min(BINS - 1, bin))]++;
            }
        }
    }

    double mean(int unit, int lag) {
        return sums[lag * units + unit] / events;
    }

    double overallMean(int unit) {
        return overall[unit] / characters;
    }

    /** The value below which a share of the events lie, evenly spread within a bin; NaN for unbounded signals. */
    double quantile(int unit, int lag, double share) {
        if (bins.length == 0 || events == 0) {
            return Double.NaN;
        }
        int from = (lag * units + unit) * BINS;
        double wanted = share * events;
        double below = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int count = bins[from + bin];
            if (count > 0 && below + count >= wanted) {
                return low + width * (bin + (wanted - below) / count);
            }
            below += count;
        }
        return low + width * BINS;
    }
}
