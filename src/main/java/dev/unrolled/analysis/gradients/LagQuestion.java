package dev.unrolled.analysis.gradients;

/**
 * How far back gradients are followed, and from how many places of the text.
 *
 * @param lags the greatest lag T − t, in characters, 1 to {@value #MOST_LAGS}
 * @param places how many places T, spread evenly over the text, 1 to {@value #MOST_PLACES}
 */
public record LagQuestion(int lags, int places) {
    public static final int MOST_LAGS = 1000;
    public static final int MOST_PLACES = 256;

    /** 100 characters back from 32 places. */
    public static final LagQuestion DEFAULT = new LagQuestion(100, 32);

    public LagQuestion {
        Range.require("lags", lags, MOST_LAGS);
        Range.require("places", places, MOST_PLACES);
    }

    /** The shortest text in which it can be asked. */
    public int shortestText() {
        return Windows.shortestText(lags, places);
    }
}
