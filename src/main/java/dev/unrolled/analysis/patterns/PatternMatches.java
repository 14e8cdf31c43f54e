package dev.unrolled.analysis.patterns;

import java.util.List;

/**
 * Where else the cells asked about are as asked.
 *
 * @param best the best passages, none overlapping another, in the order of {@link PatternMatch#BEST_FIRST}
 * @param found how many passages there are in all
 * @param complete in how many of them all cells asked about are as asked
 * @param characters how many characters were looked at
 */
public record PatternMatches(List<PatternMatch> best, long found, long complete, long characters) {
    public PatternMatches {
        best = List.copyOf(best);
    }
}
