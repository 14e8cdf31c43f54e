package dev.unrolled.viz;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * How the values of one signal are spread.
 *
 * @param low the lower edge of the first bin
 * @param high the upper edge of the last
 * @param counts the values in each bin of equal width
 * @param mean marked on the axis
 * @param left the share of left-saturated values, NaN where there is no such thing
 * @param right the share of right-saturated ones
 */
public record SpreadRow(
        Signal signal, double low, double high, List<Integer> counts, double mean, double left, double right) {
    public SpreadRow {
        counts = List.copyOf(counts);
    }

    /** Where the left-saturated values end. */
    double leftEdge() {
        return signal.isGate() ? 0.1 : -0.9;
    }

    /** Where the right-saturated ones begin. */
    double rightEdge() {
        return 0.9;
    }

    long total() {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    int largest() {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
