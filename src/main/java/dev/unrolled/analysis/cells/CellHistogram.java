package dev.unrolled.analysis.cells;

/** The histogram of one cell for one concept, as a view of the sums. */
record CellHistogram(BinSums sums, int cell, int concept, int bins) implements BinStatistics.Histogram {
    @Override
    public double count(int bin) {
        return sums.count(concept, cell, bin);
    }

    @Override
    public double label(int bin) {
        return sums.label(concept, cell, bin);
    }
}
