package dev.unrolled.analysis.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** One cell's histograms in and out of a binary concept, kept apart for each input character. */
final class StratifiedCounts {
    private final Map<Integer, Stratum> strata = new HashMap<>();

    /** Counts a character. */
    void add(int character, int bin, boolean on) {
        Stratum stratum = strata.computeIfAbsent(character, key -> new Stratum());
        stratum.counts[bin]++;
        stratum.on[bin] += on ? 1 : 0;
    }

    /** Σ_c w_c·AUC_c / Σ_c w_c with w_c = n₁c·n₀c; NaN where no character occurs both in and out of the concept. */
    double auc() {
        double weighted = 0;
        double weights = 0;
        for (Stratum stratum : new TreeMap<>(strata).values()) {
            double weight = stratum.weight();
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
