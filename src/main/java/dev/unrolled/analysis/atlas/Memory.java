package dev.unrolled.analysis.atlas;

/**
 * How long a unit keeps what it holds, by its keep gate f alone: the direct path, without what comes back through h.
 *
 * @param timeConstant τ = −1/E[ln f], in characters; infinite for a gate that is always 1
 * @param halfLife ln 2 · τ
 * @param medianSteps from a character anywhere, the median number of steps until the product of f falls below ½;
 *     {@link #LONGER} where that is more than the horizon, {@link #NOT_MEASURED} where no steps were counted
 * @param horizon so many steps were followed from each beginning, at most
 * @param beginnings from how many characters
 * @param outlasting the share of beginnings from which the product was still ½ or more at the horizon
 */
public record Memory(
        double timeConstant, double halfLife, int medianSteps, int horizon, int beginnings, double outlasting) {
    /** More steps than were followed. */
    public static final int LONGER = Integer.MAX_VALUE;

    /** Layers that read from the right keep in the other direction, and short texts have no beginnings to follow. */
    public static final int NOT_MEASURED = -1;
}
