package dev.unrolled.analysis.gradients;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * A straight line through the logarithm of something that falls or rises with the lag.
 *
 * @param ratio what it is multiplied by from one lag to the next; positive
 * @param from the first lag of the fit
 * @param to its last lag
 */
public record Decay(double ratio, int from, int to) {
    /** Values below this have lost digits on the way to zero. */
    private static final double LEAST = 1e-300;
    /** A shorter halving length is told by the ratio; from here on it is a character when rounded. */
    private static final double SHORTEST = 0.95;
    /** Over the range of the fit a smaller change than by this factor is none. */
    private static final double NO_CHANGE = 1.1;
    /** Over so many lags the faster of two stretches must halve or double, or both are said to stay. */
    private static final int AT_FIRST = 10;

    /** ln of a value that can be fitted; no number for one that is zero, not finite, or below 1e-300. */
    static double usableLogarithm(double value) {
        return value >= LEAST && Double.isFinite(value) ? Math.log(value) : Double.NaN;
    }

    /**
     * Fits by least squares up to the last lag before the first logarithm that is not finite.
     *
     * @param lags rising
     * @param logarithms the natural logarithm by index in {@code lags}
     */
    static Optional<Decay> ofLogarithms(List<Integer> lags, IntToDoubleFunction logarithms) {
        int count = 0;
        while (count < lags.size() && Double.isFinite(logarithms.applyAsDouble(count))) {
            count++;
        }
        if (count < 2) {
            return Optional.empty();
        }
        double middle = lags.subList(0, count).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int index = 0; index < count; index++) {
            double distance = lags.get(index) - middle;
            covariance += distance * logarithms.applyAsDouble(index);
            variance += distance * distance;
        }
        return Optional.of(new Decay(Math.exp(covariance / variance), lags.get(0), lags.get(count - 1)));
    }

    /** In how many characters it halves or doubles; infinite where the ratio is 1. */
    public double halvingLength() {
        return Math.log(2) / Math.abs(Math.log(ratio));
    }

    /** Whether two stretches of a curve are told apart in words: where one falls twice as fast as the other, or rises. */
    boolean differsFrom(Decay other) {
        double one = Math.log(ratio);
        double two = Math.log(other.ratio);
        double faster = Math.max(Math.abs(one), Math.abs(two));
        return faster * AT_FIRST > Math.log(2) && Math.abs(one - two) > faster / 2;
    }

    /** Such as {@code halves every 3.1 characters}. */
    public String inWords() {
        double length = halvingLength();
        if (Math.abs(Math.log(ratio)) * (to - from) < Math.log(NO_CHANGE)) {
            return "stays as it is";
        }
        if (length < SHORTEST) {
            return ratio < 1
                    ? "falls to " + number(100 * ratio) + " % at every character"
                    : "grows " + number(ratio) + "-fold at every character";
        }
        String shown = number(length);
        return (ratio < 1 ? "halves every " : "doubles every ")
                + (shown.equals("1") ? "character" : shown + " characters");
    }

    /** The same with what comes further back, such as {@code halves every 1.1 characters, later every 4.9}. */
    String inWordsThen(Decay later) {
        String first = inWords();
        String then = later.inWords();
        String verb = first.startsWith("halves") ? "halves every " : "doubles every ";
        boolean same = first.startsWith(verb) && then.startsWith(verb);
        return first + ", later "
                + (same ? "every " + then.substring(verb.length()).replace(" characters", "") : then);
    }

    private static String number(double value) {
        String shown = String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%,.0f", value);
        return shown.equals("1.0") ? "1" : shown;
    }
}
