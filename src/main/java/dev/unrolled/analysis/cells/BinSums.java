package dev.unrolled.analysis.cells;

/**
 * For each cell and bin the number of characters that fell in it, and for each concept the sum of their labels: all that
 * AUC, IoU and rank correlation need, whatever the length of the text.
 */
final class BinSums {
    private final int bins;
    private final int[] counts;
    private final int concepts;
    /** The sum at [(cell · bins + bin) · concepts + concept]. */
    private final double[] labels;

    BinSums(int cells, int concepts, int bins) {
        this.bins = bins;
        counts = new int[cells * bins];
        this.concepts = concepts;
        labels = new double[Math.multiplyExact(cells * bins, concepts)];
    }

    /** Counts a character whose labels are those at {@code position} of the tracks. */
    void add(int cell, int bin, LabelTracks tracks, int position) {
        int at = cell * bins + bin;
        counts[at]++;
        tracks.addTo(labels, at * concepts, position);
    }

    int bins() {
        return bins;
    }

    int count(int cell, int bin) {
        return counts[cell * bins + bin];
    }

    double label(int concept, int cell, int bin) {
        return labels[(cell * bins + bin) * concepts + concept];
    }
}
