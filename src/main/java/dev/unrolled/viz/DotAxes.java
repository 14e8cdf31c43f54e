package dev.unrolled.viz;

/**
 * The square that dots lie in.
 *
 * @param title above the square; may be empty
 * @param xLabel below it
 * @param yLabel at its left
 * @param low the least value of both axes
 * @param high the greatest value of both axes
 * @param frame what bounds the dots
 */
public record DotAxes(String title, String xLabel, String yLabel, double low, double high, Frame frame) {
    /** Axes up to 1. */
    public DotAxes(String title, String xLabel, String yLabel, double low, Frame frame) {
        this(title, xLabel, yLabel, low, 1, frame);
    }

    /** What bounds the dots. */
    public enum Frame {
        /** x + y ≤ 1, both from 0. */
        DIAGONAL,
        /** x² + y² = 1, which dots may lie beyond where the axes reach farther. */
        CIRCLE
    }
}
