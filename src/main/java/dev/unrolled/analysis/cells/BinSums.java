package dev.unrolled.analysis.cells;

/**
 * For each cell and bin the number of characters that fell in it, and for each concept the sum of their labels: all that
 * AUC, IoU and rank correlation need, whatever the length of the text.
 */
final class BinSums {
    private final int bins;
    private final int[] counts;
    private final double[][] labels;

    BinSums(int cells, int concepts, int bins) {
        this.bins = bins;
        counts = new int[cells * bins];
        labels = new double[concepts][cells * bins];
    }

    /** Counts a character whose labels are those at {@code position} of the tracks. */
    void add(int cell, int bin, LabelTracks tracks, int position) {
        int at = cell * bins + bin;
        counts[at]++;
        for (int concept = 0; concept < labels.length; concept++) {
            double label = tracks.value(concept, position);
            if (label != 0) {
                labels[concept][at] += label;
            }
        }
    }

    int bins() {
        return bins;
    }

    int count(int cell, int bin) {
        return counts[cell * bins + bin];
    }

    double label(int concept, int cell, int bin) {
        return labels[concept][cell * bins + bin];
    }
}
