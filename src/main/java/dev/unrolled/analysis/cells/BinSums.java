package dev.unrolled.analysis.cells;

/**
 * For each cell and bin the number of characters that fell in it, the sum of the cell's values, and for each concept the sum
 * of their labels: all that AUC, IoU and rank correlation need, whatever the length of the text.
 */
final class BinSums {
    private final int bins;
    private final int concepts;
    private final int columns;
    private final int[] counts;
    private final double[] values;
    /** The sum at [(cell · bins + bin) · columns + column], the columns as the labels' tracks have them. */
    private final double[] labels;

    BinSums(int cells, int bins, LabelTracks tracks) {
        this.bins = bins;
        concepts = tracks.concepts();
        columns = tracks.columns();
        counts = new int[cells * bins];
        values = new double[cells * bins];
        labels = new double[Math.multiplyExact(cells * bins, columns)];
    }

    /** Counts a character whose labels are those at {@code place} of the tracks. */
    void add(int cell, int bin, LabelTracks tracks, int place) {
        int at = cell * bins + bin;
        counts[at]++;
        tracks.addTo(labels, at * columns, place);
    }

    void addValue(int cell, int bin, double value) {
        values[cell * bins + bin] += value;
    }

    int bins() {
        return bins;
    }

    /** The number of characters, whatever the concept. */
    int count(int cell, int bin) {
        return counts[cell * bins + bin];
    }

    /** The sum of the cell's values. */
    double value(int cell, int bin) {
        return values[cell * bins + bin];
    }

    /** The number of characters that count for a concept. */
    double count(int concept, int cell, int bin) {
        double leftOut = columns > concepts ? labels[(cell * bins + bin) * columns + concepts + concept] : 0;
        return count(cell, bin) - leftOut;
    }

    double label(int concept, int cell, int bin) {
        return labels[(cell * bins + bin) * columns + concept];
    }
}
