package dev.unrolled.viz;

/**
 * Which time steps are drawn and where: the one geometry that all controls of a strip share, so that their columns
 * agree to the pixel. Immutable.
 *
 * @param first the first time step shown
 * @param count how many time steps are shown
 * @param left where the first column begins, in pixels from the control's left edge
 * @param cellWidth the width of a column, a whole number of device pixels
 */
public record TimeAxis(int first, int count, double left, double cellWidth) {
    /** Shows nothing. */
    public static final TimeAxis EMPTY = new TimeAxis(0, 0, 0, 1);

    /**
     * As many columns as fit.
     *
     * @param left where the first column begins
     * @param width the room for columns
     * @param cellWidth the width of a column, see {@link #onPixels}
     */
    public static TimeAxis fit(double left, double width, double cellWidth) {
        int count = Math.max(0, (int) Math.floor(width / cellWidth + 1e-6));
        return new TimeAxis(0, count, left, cellWidth);
    }

    /** The nearest width that is a whole number of device pixels, at least one. */
    public static double onPixels(double cellWidth, double pixel) {
        return Math.max(1, Math.round(cellWidth / pixel)) * pixel;
    }

    /** The same columns moved just far enough that a time step is among them, with some context where there is any. */
    public TimeAxis showing(int timeStep, int length) {
        int context = Math.min(8, count / 4);
        int from = first;
        if (timeStep >= 0) {
            from = Math.max(from, timeStep - count + 1 + context);
            from = Math.min(from, timeStep - context);
        }
        return startingAt(from, length);
    }

    /** The same columns with a time step in the middle, as far as the passage allows. */
    public TimeAxis centredOn(int timeStep, int length) {
        return startingAt(timeStep - count / 2, length);
    }

    /** The same columns from another time step on, kept within a passage of a length. */
    public TimeAxis startingAt(int timeStep, int length) {
        int from = Math.max(0, Math.min(timeStep, length - count));
        return new TimeAxis(from, count, left, cellWidth);
    }

    /** One past the last time step shown. */
    public int end() {
        return first + count;
    }

    public boolean contains(int timeStep) {
        return timeStep >= first && timeStep < end();
    }

    /** The left edge of a time step's column. */
    public double x(int timeStep) {
        return left + (timeStep - first) * cellWidth;
    }

    /** The middle of a time step's column. */
    public double centre(int timeStep) {
        return x(timeStep) + cellWidth / 2;
    }

    /** The right edge of the last column. */
    public double right() {
        return left + count * cellWidth;
    }

    /** The time step whose column holds a point, −1 outside all columns. */
    public int timeStepAt(double x) {
        int timeStep = first + (int) Math.floor((x - left) / cellWidth);
        return contains(timeStep) ? timeStep : -1;
    }

    /** The time step whose column is nearest to a point; −1 where there are no columns. */
    public int nearestTimeStep(double x) {
        int timeStep = first + (int) Math.floor((x - left) / cellWidth);
        return count == 0 ? -1 : Math.max(first, Math.min(end() - 1, timeStep));
    }
}
