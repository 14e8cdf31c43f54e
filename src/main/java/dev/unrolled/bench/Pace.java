package dev.unrolled.bench;

/**
 * How long is measured.
 *
 * @param warmUpSeconds how long a worker trains before it is timed; its loops are compiled meanwhile
 * @param turns how often each contestant has its turn
 * @param seconds how long each contestant is timed, over all its turns
 */
public record Pace(double warmUpSeconds, int turns, double seconds) {
    private static final double WARM_UP = 3;
    private static final int TURNS = 4;

    /** The usual turns. */
    public static Pace ofSeconds(double seconds) {
        return new Pace(Math.min(WARM_UP, seconds), TURNS, seconds);
    }

    double turnSeconds() {
        return seconds / turns;
    }
}
