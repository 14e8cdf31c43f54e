package dev.unrolled.analysis.gradients;

/**
 * How far back the products of step Jacobians are followed.
 *
 * @param lags the greatest lag T − t, in characters, 1 to {@value LagQuestion#MOST_LAGS}
 * @param places from how many places T, spread evenly over the text, 1 to {@value #MOST_PLACES}
 * @param sigmas how many singular values, the greatest first, 1 to {@value #MOST_SIGMAS}
 */
public record JacobianQuestion(int lags, int places, int sigmas) {
    public static final int MOST_PLACES = 64;
    public static final int MOST_SIGMAS = 16;

    /** Four singular values up to 100 characters back, from one place in the middle of the text. */
    public static final JacobianQuestion DEFAULT = new JacobianQuestion(100, 1, 4);

    public JacobianQuestion {
        Range.require("lags", lags, LagQuestion.MOST_LAGS);
        Range.require("places", places, MOST_PLACES);
        Range.require("singular values", sigmas, MOST_SIGMAS);
    }
}
