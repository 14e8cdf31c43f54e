package dev.unrolled.viz;

/**
 * A value to compare curves with, drawn across the chart and labelled at its end.
 *
 * @param label what it is, such as {@code uniform model, ln 65}
 * @param value where it lies
 */
public record ReferenceLine(String label, double value) {}
