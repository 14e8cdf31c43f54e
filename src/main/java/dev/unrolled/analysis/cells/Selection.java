package dev.unrolled.analysis.cells;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What part A decides: the bins of every cell, its score for every concept, and which cells are listed. */
final class Selection {
    /** The first characters after the zero state are not typical of a cell. */
    private static final int SETTLING = 100;

    private static final int MOST_SAMPLES = 4_096;
    /** The samples of all cells together, so that memory stays bounded for large networks. */
    private static final int MOST_SAMPLED_VALUES = 16_000_000;

    private final CellIndex index;
    private final LabelTracks tracks;
    private final BinSums sums;
    private final float[] samples;
    private final int capacity;
    private final int stride;
    private int sampled;
    private int offered;
    private final LabelBins[] labelBins;
    private QuantileBins bins;

    Selection(CellIndex index, LabelTracks tracks, Stretches stretches) {
        this.index = index;
        this.tracks = tracks;
        sums = new BinSums(index.size(), QuantileBins.BINS, tracks);
        labelBins = new LabelBins[tracks.concepts()];
        for (int concept = 0; concept < labelBins.length; concept++) {
            labelBins[concept] = tracks.isBinary(concept) ? null : new LabelBins(tracks, concept);
        }
        int settled = stretches.warmUp() - settling(stretches.warmUp());
        int candidates = Math.max(1, stretches.streams() * settled);
        int most = Math.max(QuantileBins.BINS, Math.min(MOST_SAMPLES, MOST_SAMPLED_VALUES / index.size()));
        stride = Math.max(1, (candidates + most - 1) / most);
        capacity = (candidates + stride - 1) / stride;
        samples = new float[capacity * index.size()];
    }

    private static int settling(int warmUp) {
        return Math.min(SETTLING, warmUp / 4);
    }

    /** Takes the warm-up's characters for the bins' edges, and counts the others, of which the first fixes the bins. */
    void count(StretchChunk chunk, int warmUp, CellLoop loop) {
        for (int row = 0; row < chunk.firstCounted(); row++) {
            sample(chunk, row, warmUp);
        }
        if (chunk.firstCounted() == chunk.rows()) {
            return;
        }
        if (bins == null) {
            bins = new QuantileBins(samples, sampled, index.size());
        }
        loop.forEach(index.size(), cell -> {
            for (int row = chunk.firstCounted(); row < chunk.rows(); row++) {
                float value = chunk.value(cell, row);
                int bin = bins.bin(cell, value);
                sums.add(cell, bin, tracks, chunk.place(row));
                sums.addValue(cell, bin, value);
            }
        });
    }

    private void sample(StretchChunk chunk, int row, int warmUp) {
        if (chunk.step(row) + warmUp < settling(warmUp) || offered++ % stride != 0 || sampled == capacity) {
            return;
        }
        for (int cell = 0; cell < index.size(); cell++) {
            samples[sampled * index.size() + cell] = chunk.value(cell, row);
        }
        sampled++;
    }

    CellIndex index() {
        return index;
    }

    QuantileBins bins() {
        return bins;
    }

    BinStatistics.Histogram histogram(int cell, int concept) {
        return new CellHistogram(sums, cell, concept, bins.used(cell));
    }

    LabelBins labelBins(int concept) {
        return labelBins[concept];
    }

    double meanLabel(int concept) {
        return tracks.mean(concept);
    }

    /** For each bin of a cell which share of part A's values lies below it, half of those in it included. */
    double[] rankShares(int cell) {
        double[] shares = new double[QuantileBins.BINS];
        double below = 0;
        for (int bin = 0; bin < shares.length; bin++) {
            shares[bin] = (below + sums.count(cell, bin) / 2.0) / tracks.characters();
            below += sums.count(cell, bin);
        }
        return shares;
    }

    /** The mean of part A's values in a bin; NaN where there are none. */
    double meanValue(int cell, int bin) {
        return sums.value(cell, bin) / sums.count(cell, bin);
    }

    /** The cells with the largest scores in absolute value, the largest first. */
    List<Candidate> best(int concept, int count) {
        return IntStream.range(0, index.size())
                .mapToObj(cell -> candidate(cell, concept))
                .filter(candidate -> !Double.isNaN(candidate.score()))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -Math.abs(candidate.score()))
                        .thenComparingInt(Candidate::cell))
                .limit(count)
                .toList();
    }

    /** A cell with its score for a concept, NaN where it is not defined. */
    Candidate candidate(int cell, int concept) {
        BinStatistics.Histogram histogram = histogram(cell, concept);
        double score = tracks.isBinary(concept)
                ? 2 * BinStatistics.auc(histogram) - 1
                : BinStatistics.spearman(histogram, tracks.spread(concept));
        return new Candidate(cell, score);
    }

    /** A cell and its score on part A. */
    record Candidate(int cell, double score) {
        boolean isLow() {
            return score < 0;
        }
    }
}
