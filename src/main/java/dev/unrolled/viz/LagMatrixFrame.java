package dev.unrolled.viz;

/**
 * Where the values of a {@link LagHeatMap} lie: every one on whole device pixels.
 *
 * @param left of the first column
 * @param top of the first row
 * @param columns the earlier characters
 * @param rows the characters where the loss is; as many as columns
 * @param pixel the size of a device pixel
 */
record LagMatrixFrame(double left, double top, RowAxis columns, RowAxis rows, double pixel) {
    static final LagMatrixFrame EMPTY = new LagMatrixFrame(0, 0, new RowAxis(0, 0, 0, 0), new RowAxis(0, 0, 0, 0), 1);

    private static final double LEFT = 4.2;
    private static final double TOP = 1.9;
    private static final double BOTTOM = 3;

    /** As large as fits; of a passage with more characters than pixels the end is shown. */
    static LagMatrixFrame fit(VizControl control, int length, double width, double height) {
        double size = control.getFontSize();
        double left = control.onPixels(LEFT * size);
        double top = control.onPixels(TOP * size);
        int across = (int) Math.max(1, Math.floor((width - left - 2) / control.pixel()));
        int down = (int) Math.max(1, Math.floor((height - top - BOTTOM * size) / control.pixel()));
        int count = Math.min(length, Math.min(across, down));
        RowAxis columns = new RowAxis(length - count, count, length, across);
        return new LagMatrixFrame(
                left, top, columns, new RowAxis(length - count, count, length, down), control.pixel());
    }

    int first() {
        return rows.first();
    }

    /** One past the last time step shown. */
    int end() {
        return rows.first() + rows.count();
    }

    boolean shows(int timeStep) {
        return timeStep >= first() && timeStep < end();
    }

    double width() {
        return columns.pixels() * pixel;
    }

    double height() {
        return rows.pixels() * pixel;
    }

    /** The width of a column, to a pixel. */
    double columnWidth() {
        return width() / columns.count();
    }

    /** The height of a row, to a pixel. */
    double rowHeight() {
        return height() / rows.count();
    }

    /** A point within a column, a share from its left edge. */
    double x(int timeStep, double share) {
        return left + within(columns, timeStep, share);
    }

    /** A point within a row, a share from its upper edge. */
    double y(int timeStep, double share) {
        return top + within(rows, timeStep, share);
    }

    private double within(RowAxis axis, int timeStep, double share) {
        return (axis.top(timeStep) * (1 - share) + axis.bottom(timeStep) * share) * pixel;
    }

    /** The column at a point; −1 outside. */
    int timeStepAtX(double x) {
        return columns.rowAt((x - left) / pixel);
    }

    /** The row at a point; −1 outside. */
    int timeStepAtY(double y) {
        return rows.rowAt((y - top) / pixel);
    }
}
