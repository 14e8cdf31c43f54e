package dev.unrolled.viz;

/**
 * Where the blocks of a {@link MemoryRuler} lie.
 *
 * @param tallest how many blocks the highest pile or outline has
 */
record MemoryFrame(MemoryBins bins, int tallest, double width, double height, double fontSize) {
    private static final double FOOT = 3;
    private static final double TOP = 2.9;
    /** Of a bin: what parts those at the edges from those on the axis. */
    private static final double EDGE_GAP = 0.7;

    /** What the piles stand on. */
    double foot() {
        return Math.rint(height - FOOT * fontSize);
    }

    private double gaps(int bin) {
        boolean afterZero = bin >= bins.firstFinite() && bins.firstFinite() > 0;
        boolean behind = bin >= bins.firstFinite() + bins.finiteCount();
        return EDGE_GAP * ((afterZero ? 1 : 0) + (behind ? 1 : 0));
    }

    private double binWidth() {
        int count = bins.bins().size();
        return width / (count + gaps(count));
    }

    /** The left edge of the blocks of a bin. */
    double left(int bin) {
        return Math.rint((bin + gaps(bin)) * binWidth()) + 1;
    }

    /** The right edge of the blocks of a bin. */
    double right(int bin) {
        return Math.rint((bin + 1 + gaps(bin)) * binWidth()) - 1;
    }

    double middle(int bin) {
        return (left(bin) + right(bin)) / 2;
    }

    /** The place of a tick of the finite bins. */
    double x(AxisTicks.Tick tick) {
        return left(bins.firstFinite()) - 1 + tick.position() * binWidth();
    }

    double blockHeight() {
        double room = foot() - TOP * fontSize;
        return Math.max(0.1, Math.min(1.1 * fontSize, room / Math.max(1, tallest)));
    }

    /** The upper edge of a block. */
    double top(MemoryBins.Place place) {
        return foot() - (place.rank() + 1) * blockHeight();
    }

    /** The unit whose block is at a point; −1 for none. */
    int unitAt(double x, double y) {
        int rank = (int) Math.floor((foot() - y) / blockHeight());
        for (int bin = 0; bin < bins.bins().size(); bin++) {
            if (x >= left(bin) - 1 && x < right(bin) + 1) {
                return bins.unitAt(bin, rank);
            }
        }
        return -1;
    }
}
