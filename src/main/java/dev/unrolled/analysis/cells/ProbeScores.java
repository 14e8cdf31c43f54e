package dev.unrolled.analysis.cells;

import java.util.Arrays;

/** Histograms of a probe's predictions on part B, {@value #BINS} bins over ±{@value #REACH} standard deviations. */
final class ProbeScores {
    private static final int BINS = 4096;
    private static final double REACH = 8;

    private final LabelTracks tracks;
    private final int concepts;
    private final int[] blocks;
    private final double[] deviations;
    private final Predictions[] histograms;

    ProbeScores(Halves halves) {
        tracks = halves.tracksB();
        concepts = halves.concepts().size();
        blocks = new int[concepts];
        Arrays.fill(blocks, -1);
        deviations = new double[concepts];
        histograms = new Predictions[concepts];
    }

    /**
     * Says where a concept's predictions will come from.
     *
     * @param deviation their standard deviation on part A
     */
    void expect(int concept, int block, double deviation) {
        blocks[concept] = block;
        deviations[concept] = deviation;
        histograms[concept] = new Predictions();
    }

    /** @param predicted [counted row · concepts + concept] */
    void add(int block, double[] predicted, StretchChunk chunk) {
        for (int concept = 0; concept < concepts; concept++) {
            if (blocks[concept] != block || deviations[concept] == 0) {
                continue;
            }
            for (int row = chunk.firstCounted(); row < chunk.rows(); row++) {
                int place = chunk.place(row);
                if (!tracks.isLeftOut(concept, place)) {
                    int bin = bin(predicted[(row - chunk.firstCounted()) * concepts + concept] / deviations[concept]);
                    histograms[concept].counts[bin]++;
                    histograms[concept].labels[bin] += tracks.value(concept, place);
                }
            }
        }
    }

    private static int bin(double standardised) {
        int bin = (int) Math.floor((standardised + REACH) * (BINS / (2 * REACH)));
        return Math.max(0, Math.min(BINS - 1, bin));
    }

    /** The AUC for a binary concept, Spearman's ρ for a numeric one; NaN where nothing was expected. */
    double score(int concept) {
        if (histograms[concept] == null || deviations[concept] == 0) {
            return Double.NaN;
        }
        BinStatistics.Histogram histogram = histograms[concept];
        return tracks.isBinary(concept)
                ? BinStatistics.auc(histogram)
                : BinStatistics.spearman(histogram, tracks.spread(concept));
    }

    private static final class Predictions implements BinStatistics.Histogram {
        final double[] counts = new double[BINS];
        final double[] labels = new double[BINS];

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
            return labels[bin];
        }
    }
}
