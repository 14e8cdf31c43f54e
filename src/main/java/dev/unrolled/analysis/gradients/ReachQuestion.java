package dev.unrolled.analysis.gradients;

/**
 * For which passage it is asked what the predictions reach.
 *
 * @param from the first character of the passage in the text
 * @param length of the passage, 1 to {@value #LONGEST}
 * @param lags how far back each prediction is followed, 1 to {@value LagQuestion#MOST_LAGS}
 */
public record ReachQuestion(int from, int length, int lags) {
    public static final int LONGEST = 1000;

    /** The length of the passage that the window and the command line show. */
    public static final int SHOWN = 160;

    public ReachQuestion {
        if (from < 0) {
            throw new IllegalArgumentException("A passage cannot begin before the text, at " + from);
        }
        Range.require("characters of the passage", length, LONGEST);
        Range.require("lags", lags, LagQuestion.MOST_LAGS);
    }
}
