package dev.unrolled.analysis.patterns;

import java.util.Comparator;

/**
 * A passage throughout which some of the cells asked about are as asked, and that cannot be made longer on either side without
 * losing one of those.
 *
 * @param from its first character in the text
 * @param length its number of characters
 * @param intersection how many of the cells asked about are as asked throughout
 * @param others how many other cells of the layer are so throughout too: the union has these more than were asked about
 */
public record PatternMatch(int from, int length, int intersection, int others) {
    /** The largest intersection first, then the smallest union, then the longest, then the one that comes first. */
    public static final Comparator<PatternMatch> BEST_FIRST = Comparator.comparingInt(PatternMatch::intersection)
            .reversed()
            .thenComparingInt(PatternMatch::others)
            .thenComparing(Comparator.comparingInt(PatternMatch::length).reversed())
            .thenComparingInt(PatternMatch::from);

    /** One past the last character. */
    public int to() {
        return from + length;
    }

    boolean overlaps(int first, int end) {
        return from < end && first < to();
    }
}
