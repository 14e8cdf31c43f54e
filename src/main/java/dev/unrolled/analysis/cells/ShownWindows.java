package dev.unrolled.analysis.cells;

/**
 * Where a cell shows best that it follows a concept, and where it fails most: windows of the text in which the concept is
 * both on and off (a numeric one: both above and below its mean), for at least a twentieth of the characters each.
 *
 * @param best the window with the highest agreement
 * @param worst the one with the lowest
 */
public record ShownWindows(Window best, Window worst) {
    /** Where no window of the part has the concept both on and off. */
    public static final ShownWindows NONE = new ShownWindows(Window.NONE, Window.NONE);

    /**
     * A stretch of the text.
     *
     * @param offset its first character in the text that was ranked; −1 for none
     * @param length its number of characters
     * @param agreement the share of its characters where the cell, cut at its threshold, says what the concept says; for a
     *     numeric concept 1 less the mean distance of value and label, both as shares of their ranks
     */
    public record Window(int offset, int length, double agreement) {
        public static final Window NONE = new Window(-1, 0, Double.NaN);

        public boolean isPresent() {
            return offset >= 0;
        }
    }
}
