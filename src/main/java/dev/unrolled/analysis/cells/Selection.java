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
    private final float[] values;
    private final float[] samples;
    private final int capacity;
    private final int stride;
    private int sampled;
    private int offered;
    private QuantileBins bins;

    Selection(CellIndex index, LabelTracks tracks, Stretches stretches, int concepts) {
        this.index = index;
        this.tracks = tracks;
        sums = new BinSums(index.size(), concepts, QuantileBins.BINS);
        values = new float[index.units()];
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

    /** Takes a character of the warm-up for the bins' edges. */
    void sample(StretchRow row, int warmUp) {
        if (row.position() + warmUp < settling(warmUp) || offered++ % stride != 0 || sampled == capacity) {
            return;
        }
        for (int block = 0; block < index.blocks(); block++) {
            index.copyBlock(row.pass(), block, row.row(), values);
            System.arraycopy(values, 0, samples, sampled * index.size() + block * index.units(), index.units());
        }
        sampled++;
    }

    /** Counts a character; the first one fixes the bins. */
    void count(StretchRow row, int position) {
        if (bins == null) {
            bins = new QuantileBins(samples, sampled, index.size());
        }
        for (int block = 0; block < index.blocks(); block++) {
            index.copyBlock(row.pass(), block, row.row(), values);
            for (int unit = 0; unit < index.units(); unit++) {
                int cell = block * index.units() + unit;
                sums.add(cell, bins.bin(cell, values[unit]), tracks, position);
            }
        }
    }

    QuantileBins bins() {
        return bins;
    }

    BinStatistics.Histogram histogram(int cell, int concept) {
        return new CellHistogram(sums, cell, concept, bins.used(cell));
    }

    /** The cells with the largest scores in absolute value, the largest first. */
    List<Candidate> best(int concept, int count) {
        double spread = tracks.isBinary(concept) ? 0 : BinStatistics.spread(tracks, concept);
        return IntStream.range(0, index.size())
                .mapToObj(cell -> new Candidate(cell, score(histogram(cell, concept), concept, spread)))
                .filter(candidate -> !Double.isNaN(candidate.score()))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -Math.abs(candidate.score()))
                        .thenComparingInt(Candidate::cell))
                .limit(count)
                .toList();
    }

    private double score(BinStatistics.Histogram histogram, int concept, double spread) {
        return tracks.isBinary(concept)
                ? 2 * BinStatistics.auc(histogram) - 1
                : BinStatistics.spearman(histogram, spread);
    }

    /** A cell and its score on part A. */
    record Candidate(int cell, double score) {}
}
