package dev.unrolled.analysis.cells;

import java.util.Arrays;

/** One cell's histograms in and out of a binary concept, kept apart for each input character. */
final class StratifiedCounts {
    /** For each character its counts; null for one that has not occurred. */
    private Stratum[] strata = new Stratum[0];

    /** Counts a character. */
    void add(int character, int bin, boolean on) {
        if (character >= strata.length) {
            strata = Arrays.copyOf(strata, Math.max(character + 1, 2 * strata.length));
        }
        if (strata[character] == null) {
            strata[character] = new Stratum();
        }
        Stratum stratum = strata[character];
        stratum.counts[bin]++;
        stratum.on[bin] += on ? 1 : 0;
    }

    /** Σ_c w_c·AUC_c / Σ_c w_c with w_c = n₁c·n₀c; NaN where no character occurs both in and out of the concept. */
    double auc() {
        double weighted = 0;
        double weights = 0;
        for (Stratum stratum : strata) {
            double weight = stratum == null ? 0 : stratum.weight();
            if (weight > 0) {
                weighted += weight * BinStatistics.auc(stratum);
                weights += weight;
            }
        }
        return weights == 0 ? Double.NaN : weighted / weights;
    }

    private static final class Stratum implements BinStatistics.Histogram {
        final int[] counts = new int[QuantileBins.BINS];
        final int[] on = new int[QuantileBins.BINS];

        double weight() {
            double inside = 0;
            double all = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                inside += on[bin];
                all += counts[bin];
            }
            return inside * (all - inside);
        }

        @Override
        public int bins() {
            return counts.length;
        }

        @Override
        public double count(int bin) {
            return counts[bin];
        }

        @Override
        public double label(int bin) {
            return on[bin];
        }
    }
}
