package dev.unrolled.analysis.atlas;

/**
 * Follows the product of each unit's keep gate from every {@value #EVERY}th character on until it falls below ½. All
 * beginnings are followed over the same number of steps, the horizon, so that none is cut off by the end of the text.
 */
final class KeepRuns {
    static final int EVERY = 10;
    static final int LONGEST_HORIZON = 1_000;
    private static final double LN_HALF = Math.log(0.5);
    private static final double LEAST = -100;

    private final int units;
    private final int streams;
    private final int counted;
    private final int horizon;
    private final int capacity;
    /** The sum of ln f so far at [stream · units + unit]. */
    private final double[] sums;
    /** That sum at each beginning still followed, [(stream · units + unit) · capacity + beginning modulo capacity]. */
    private final double[] sumsAtBeginning;

    private final int[] first;
    private final double[] totals;
    /** How many runs fell below ½ after how many steps, [unit · (horizon + 1) + steps]. */
    private final int[] lengths;

    private final int[] outlasting;
    private long count;
    private int begun;
    private final boolean followed;

    /** @param followed whether runs are wanted, rather than the time constants alone */
    KeepRuns(int units, int streams, int counted, boolean followed) {
        this.units = units;
        this.streams = streams;
        this.counted = counted;
        this.followed = followed;
        horizon = Math.min(LONGEST_HORIZON, counted / 2);
        capacity = horizon / EVERY + 2;
        sums = new double[streams * units];
        sumsAtBeginning = new double[followed ? Math.multiplyExact(streams * units, capacity) : 0];
        first = new int[streams * units];
        totals = new double[units];
        lengths = new int[followed ? units * (horizon + 1) : 0];
        outlasting = new int[units];
    }

    /**
     * Takes the gates after one character; all streams' characters of a step come before the next step.
     *
     * @param gates f of each unit
     */
    void add(int stream, int step, float[] gates) {
        boolean begins = followed && step % EVERY == 0 && step + horizon < counted;
        int beginnings = Math.min(begun, 1 + Math.max(0, step - 1) / EVERY);
        for (int unit = 0; unit < units; unit++) {
            int at = stream * units + unit;
            double logarithm = Math.log(gates[unit]);
            totals[unit] += logarithm;
            // One factor of nothing ends all runs; infinities would leave no differences for those that begin later.
            sums[at] += Math.max(LEAST, logarithm);
            end(at, unit, step, followed && step > 0 ? beginnings : 0);
            if (begins) {
                sumsAtBeginning[at * capacity + step / EVERY % capacity] = sums[at];
            }
        }
        if (begins) {
            begun = step / EVERY + 1;
        }
        count += stream == 0 ? 1 : 0;
    }

    /** Ends the runs that are over: the products only fall, so those that began first end first. */
    private void end(int at, int unit, int step, int beginnings) {
        while (first[at] < beginnings) {
            double product = sums[at] - sumsAtBeginning[at * capacity + first[at] % capacity];
            int steps = step - first[at] * EVERY;
            if (product < LN_HALF) {
                lengths[unit * (horizon + 1) + steps]++;
            } else if (steps >= horizon) {
                outlasting[unit]++;
            } else {
                return;
            }
            first[at]++;
        }
    }

    Memory memory(int unit) {
        double mean = totals[unit] / (count * streams);
        double timeConstant = mean == 0 ? Double.POSITIVE_INFINITY : -1 / mean;
        int beginnings = followed ? begun * streams : 0;
        return new Memory(
                timeConstant,
                Math.log(2) * timeConstant,
                median(unit, beginnings),
                horizon,
                beginnings,
                (double) outlasting[unit] / beginnings);
    }

    private int median(int unit, int beginnings) {
        if (beginnings == 0) {
            return Memory.NOT_MEASURED;
        }
        int below = 0;
        for (int steps = 0; steps <= horizon; steps++) {
            below += lengths[unit * (horizon + 1) + steps];
            if (2 * below >= beginnings) {
                return steps;
            }
        }
        return Memory.LONGER;
    }
}
