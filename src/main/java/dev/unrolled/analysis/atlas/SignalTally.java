package dev.unrolled.analysis.atlas;

import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;

/** Sums and counts of one signal of one layer's units, value by value. */
final class SignalTally {
    private final Signal.Range range;
    private final int units;
    private final double[] sums;
    private final double[] squares;
    private final int[] left;
    private final int[] right;
    private final int[] notFinite;
    /** [unit × bin]. */
    private final int[] bins;
    /** How far the bins of a unit reach. */
    private final float[] reach;
    /** [character × unit]. */
    private final double[] characterSums;

    private int count;

    SignalTally(Signal signal, int units, int vocabularySize) {
        range = signal.range();
        this.units = units;
        sums = new double[units];
        squares = new double[units];
        left = new int[units];
        right = new int[units];
        notFinite = new int[units];
        bins = new int[units * Spread.BINS];
        reach = new float[units];
        java.util.Arrays.fill(reach, 1);
        characterSums = new double[vocabularySize * units];
    }

    /** Takes the values of all units after a character. */
    void add(float[] values, int character) {
        int row = character * units;
        for (int unit = 0; unit < units; unit++) {
            double value = values[unit];
            sums[unit] += value;
            squares[unit] += value * value;
            characterSums[row + unit] += value;
        }
        double least = range == Signal.Range.UNIT ? Spread.LEFT : -Spread.RIGHT;
        for (int unit = 0; unit < units; unit++) {
            left[unit] += values[unit] < least ? 1 : 0;
            right[unit] += values[unit] > Spread.RIGHT ? 1 : 0;
        }
        for (int unit = 0; unit < units; unit++) {
            bin(unit, values[unit]);
        }
        count++;
    }

    private void bin(int unit, float value) {
        if (!Float.isFinite(value)) {
            notFinite[unit]++;
            return;
        }
        while (range == Signal.Range.AUTOMATIC && Math.abs(value) > reach[unit]) {
            fold(unit);
        }
        double low = range == Signal.Range.UNIT ? 0 : -reach[unit];
        int bin = (int) ((value - low) / (reach[unit] - low) * Spread.BINS);
        bins[unit * Spread.BINS + Math.max(0, Math.min(Spread.BINS - 1, bin))]++;
    }

    /** Makes the bins twice as wide: two become one, and those beyond the old ends are empty. */
    private void fold(int unit) {
        int[] wider = new int[Spread.BINS];
        for (int bin = 0; bin < Spread.BINS; bin++) {
            wider[Spread.BINS / 4 + bin / 2] += bins[unit * Spread.BINS + bin];
        }
        System.arraycopy(wider, 0, bins, unit * Spread.BINS, Spread.BINS);
        reach[unit] *= 2;
    }

    Spread spread(int unit) {
        double mean = sums[unit] / count;
        boolean bounded = range != Signal.Range.AUTOMATIC;
        List<Integer> counts = new ArrayList<>(Spread.BINS);
        for (int bin = 0; bin < Spread.BINS; bin++) {
            counts.add(bins[unit * Spread.BINS + bin]);
        }
        return new Spread(
                mean,
                deviation(unit),
                range == Signal.Range.UNIT ? 0 : -reach[unit],
                reach[unit],
                counts,
                notFinite[unit],
                bounded ? (double) left[unit] / count : Double.NaN,
                bounded ? (double) right[unit] / count : Double.NaN);
    }

    double mean(int unit) {
        return sums[unit] / count;
    }

    double deviation(int unit) {
        double mean = sums[unit] / count;
        return Math.sqrt(Math.max(0, squares[unit] / count - mean * mean));
    }

    double characterSum(int unit, int character) {
        return characterSums[character * units + unit];
    }
}
