package dev.unrolled.viz;

/**
 * Which rows of a heat map are drawn and where. Where there are fewer device pixels than rows, as many rows as there
 * are pixels are shown, so that no row is ever left out in between or blended with its neighbour.
 *
 * @param first the first row shown
 * @param count how many rows are shown
 * @param total how many rows there are
 * @param pixels the height of all shown rows in device pixels
 */
record RowAxis(int first, int count, int total, int pixels) {
    /** Shows as many rows as possible, among them the one given (−1 for no wish). */
    static RowAxis fit(int total, int pixels, int row) {
        int count = Math.max(0, Math.min(total, pixels));
        int first = Math.max(0, Math.min(total - count, row - count / 2));
        return new RowAxis(first, count, total, pixels);
    }

    boolean showsAll() {
        return count == total;
    }

    /** The first device pixel of a row. */
    int top(int row) {
        return count == 0 ? 0 : (int) ((long) (row - first) * pixels / count);
    }

    /** One past the last device pixel of a row. */
    int bottom(int row) {
        return top(row + 1);
    }

    /** The row at a device pixel, −1 outside. */
    int rowAt(double pixel) {
        if (count == 0 || pixel < 0 || pixel >= pixels) {
            return -1;
        }
        int row = first + (int) (pixel * count / pixels);
        // Row edges are rounded down to pixels, so the division may name the row before.
        return pixel >= bottom(row) ? row + 1 : row;
    }
}
