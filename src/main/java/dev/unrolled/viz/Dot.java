package dev.unrolled.viz;

/**
 * One dot of a {@link DotPlot}.
 *
 * @param x in the plot's range
 * @param y in the plot's range
 * @param tint its value on the plot's colour scale, if that has one
 * @param words what it is, for the tooltip and for screen readers
 */
public record Dot(double x, double y, float tint, String words) {}
