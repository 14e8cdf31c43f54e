package dev.unrolled.viz;

/**
 * A mean beside its name.
 *
 * @param name what it is the mean of
 * @param note said in small letters at the right, such as how many values it is the mean of
 */
public record MeanRow(String name, String note, double mean) {}
