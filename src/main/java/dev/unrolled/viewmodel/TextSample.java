package dev.unrolled.viewmodel;

/**
 * Text that the network wrote.
 *
 * @param text what it wrote
 * @param temperature what it was drawn with
 * @param iteration when
 */
public record TextSample(String text, double temperature, long iteration) {
    public static final TextSample EMPTY = new TextSample("", 1, 0);
}
