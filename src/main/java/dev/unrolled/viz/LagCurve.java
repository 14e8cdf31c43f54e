package dev.unrolled.viz;

import dev.unrolled.trace.Signal;

/** The mean of a signal around an event, with a band, and its mean everywhere. Immutable. */
public final class LagCurve {
    private final Signal signal;
    private final double[] means;
    private final double[] lower;
    private final double[] upper;
    private final double overall;

    /**
     * @param means from as many steps before the event as behind it: an odd number
     * @param lower the lower edge of the band at each lag, NaN for none
     * @param upper its upper edge
     * @param overall the mean everywhere
     */
    public LagCurve(Signal signal, double[] means, double[] lower, double[] upper, double overall) {
        this.signal = signal;
        this.means = means.clone();
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.overall = overall;
    }

    public Signal signal() {
        return signal;
    }

    int size() {
        return means.length;
    }

    double mean(int at) {
        return means[at];
    }

    double lower(int at) {
        return lower[at];
    }

    double upper(int at) {
        return upper[at];
    }

    double overall() {
        return overall;
    }
}
