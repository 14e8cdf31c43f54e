package dev.unrolled.viewmodel;

/**
 * How often the screen is renewed while training runs: up to {@value #FASTEST_PER_SECOND} times a second, but so seldom
 * that making and drawing the pictures costs training no more than a fixed share of its time.
 */
final class RenewalPace {
    private static final int FASTEST_PER_SECOND = 15;
    private static final double SHARE = 0.035;
    private static final double SLOWEST_SECONDS = 1.5;
    /** How much of each new measurement enters the running estimate of the cost. */
    private static final double FRESHNESS = 0.25;

    private double costSeconds = 0.02;
    private long lastNanos;
    private boolean started;

    /** Whether it is time for another snapshot. */
    boolean isDue(long nowNanos) {
        return !started || nowNanos - lastNanos >= intervalSeconds() * 1e9;
    }

    double intervalSeconds() {
        return Math.min(SLOWEST_SECONDS, Math.max(1.0 / FASTEST_PER_SECOND, costSeconds / SHARE));
    }

    /**
     * A snapshot was made.
     *
     * @param nowNanos when it was finished
     * @param cost the seconds of processor time that making this one and drawing the one before took
     */
    void made(long nowNanos, double cost) {
        costSeconds = started ? costSeconds + FRESHNESS * (cost - costSeconds) : cost;
        lastNanos = nowNanos;
        started = true;
    }
}
