package dev.unrolled.viz;

import java.util.Arrays;

/**
 * A curve with more points than pixel columns, as one vertical span a column: from the least to the greatest value in
 * it, reaching half-way to its neighbours, so that the curve stays connected. What a line through all points
 * would cover, at a fraction of the cost of stroking it. Immutable once filled.
 */
final class ColumnSpans {
    private final double[] top;
    private final double[] bottom;
    private double last = Double.NaN;
    private int lastColumn = -1;

    /** No points yet, in a number of columns. */
    ColumnSpans(int columns) {
        top = new double[columns];
        bottom = new double[columns];
        Arrays.fill(top, Double.NaN);
        Arrays.fill(bottom, Double.NaN);
    }

    /**
     * Adds the next point, from left to right.
     *
     * @param column its pixel column; points outside are moved to the nearest
     * @param y its height in pixels; NaN interrupts the curve
     */
    void add(int column, double y) {
        if (Double.isNaN(y)) {
            last = Double.NaN;
            return;
        }
        int at = Math.max(0, Math.min(top.length - 1, column));
        if (!Double.isNaN(last) && at > lastColumn) {
            connect(at, y);
        }
        cover(at, y);
        last = y;
        lastColumn = at;
    }

    /** Two columns meet half-way; columns without points of their own lie on the line between their neighbours. */
    private void connect(int column, double y) {
        double previous = last;
        for (int between = lastColumn + 1; between <= column; between++) {
            double share = (double) (between - lastColumn) / (column - lastColumn);
            double here = last + share * (y - last);
            double middle = (previous + here) / 2;
            cover(between - 1, middle);
            cover(between, middle);
            previous = here;
        }
    }

    private void cover(int column, double y) {
        top[column] = Double.isNaN(top[column]) ? y : Math.min(top[column], y);
        bottom[column] = Double.isNaN(bottom[column]) ? y : Math.max(bottom[column], y);
    }

    int columns() {
        return top.length;
    }

    /** The upper end of a column's span; NaN where the curve is interrupted. */
    double top(int column) {
        return top[column];
    }

    /** The lower end of a column's span; NaN where the curve is interrupted. */
    double bottom(int column) {
        return bottom[column];
    }
}
