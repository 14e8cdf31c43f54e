package dev.unrolled.analysis.atlas;

import java.util.List;

/**
 * How the values of one signal of one unit are spread.
 *
 * @param mean NaN where a value was no number
 * @param deviation the standard deviation
 * @param low the lower edge of the first bin
 * @param high the upper edge of the last bin: 1, or for unbounded signals the least power of two that holds all values
 * @param counts how many values fell into each of {@value #BINS} bins of equal width
 * @param notFinite how many values were NaN or infinite and fell into none
 * @param leftSaturated the share of values below 0.1 of a gate, below −0.9 of a signed signal; NaN for unbounded ones
 * @param rightSaturated the share above 0.9
 */
public record Spread(
        double mean,
        double deviation,
        double low,
        double high,
        List<Integer> counts,
        int notFinite,
        double leftSaturated,
        double rightSaturated) {
    public static final int BINS = 64;
    /** Above it a value counts as saturated at the right. */
    public static final double RIGHT = 0.9;
    /** Below it a gate counts as saturated at the left; a signed signal below −{@link #RIGHT}. */
    public static final double LEFT = 0.1;

    public Spread {
        counts = List.copyOf(counts);
    }
}
