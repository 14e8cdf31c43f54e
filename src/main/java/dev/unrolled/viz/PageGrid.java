package dev.unrolled.viz;

/**
 * The cells of a page of text: one column more than text is wrapped at, for the space or newline that hangs over.
 *
 * @param cellWidth the width of a cell
 * @param lineHeight the distance of two lines
 * @param gap the untinted strip under every line
 * @param columns how many characters a line holds
 * @param rows how many lines the page holds
 */
record PageGrid(double cellWidth, double lineHeight, double gap, int columns, int rows) {
    static final PageGrid EMPTY = new PageGrid(1, 1, 0, 1, 0);

    /** As many cells as fit in a width and a height. */
    static PageGrid fit(double cellWidth, double lineHeight, double width, double height) {
        double gap = Math.max(1, Math.rint(lineHeight / 9));
        int columns = Math.max(1, (int) Math.floor(width / cellWidth + 1e-6) - 1);
        int rows = Math.max(0, (int) Math.floor((height + gap) / lineHeight + 1e-6));
        return new PageGrid(cellWidth, lineHeight, gap, columns, rows);
    }

    double x(int column) {
        return column * cellWidth;
    }

    double y(int row) {
        return row * lineHeight;
    }

    int column(double x) {
        return (int) Math.floor(x / cellWidth);
    }

    int row(double y) {
        return (int) Math.floor(y / lineHeight);
    }

    double tintHeight() {
        return lineHeight - gap;
    }

    /** How many characters fit when every line is full. */
    int capacity() {
        return columns * rows;
    }
}
