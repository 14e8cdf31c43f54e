package dev.unrolled.viz;

/**
 * One dot of a {@link DotPlot}.
 *
 * @param x in the plot's range
 * @param y in the plot's range
 * @param tint its value on the plot's colour scale, if that has one
 * @param words what it is, for the tooltip and for screen readers
 * @param name what is written beside it where there is room; empty for nothing
 */
public record Dot(double x, double y, float tint, String words, String name) {
    /** A dot beside which nothing is written. */
    public Dot(double x, double y, float tint, String words) {
        this(x, y, tint, words, "");
    }
}
