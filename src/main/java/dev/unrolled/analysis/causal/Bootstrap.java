package dev.unrolled.analysis.causal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap (Efron 1979) of ratios over parts that are drawn together, with replacement: blocks of
 * neighbouring characters (Künsch 1989), since characters are autocorrelated, or whole written samples.
 */
final class Bootstrap {
    static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;
    /** Where more draws than these have nothing to divide by, the interval is not told. */
    private static final double MOST_UNDEFINED = 0.05;

    private final long seed;

    Bootstrap(long seed) {
        this.seed = seed;
    }

    /** Where a ratio lies. */
    Interval of(Ratio ratio) {
        return ofDifference(ratio, Ratio.zero(ratio.parts()));
    }

    /** Where the difference of two ratios over the same parts lies. */
    Interval ofDifference(Ratio first, Ratio second) {
        SplittableRandom random = new SplittableRandom(seed);
        int parts = first.parts();
        double[] found = new double[RESAMPLES];
        int defined = 0;
        for (int draw = 0; draw < RESAMPLES; draw++) {
            double sum = 0;
            double weight = 0;
            double otherSum = 0;
            double otherWeight = 0;
            for (int k = 0; k < parts; k++) {
                int part = random.nextInt(parts);
                sum += first.sum(part);
                weight += first.weight(part);
                otherSum += second.sum(part);
                otherWeight += second.weight(part);
            }
            double difference = sum / weight - otherSum / otherWeight;
            if (Double.isFinite(difference)) {
                found[defined++] = difference;
            }
        }
        return defined < RESAMPLES * (1 - MOST_UNDEFINED) ? Interval.UNKNOWN : tails(Arrays.copyOf(found, defined));
    }

    private static Interval tails(double[] found) {
        Arrays.sort(found);
        int cut = (int) Math.round(TAIL * (found.length - 1));
        return new Interval(found[cut], found[found.length - 1 - cut]);
    }
}
