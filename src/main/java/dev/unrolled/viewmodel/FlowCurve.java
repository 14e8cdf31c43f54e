package dev.unrolled.viewmodel;

import java.util.List;
import java.util.Optional;

/**
 * A network's norms against the lag, as they are drawn.
 *
 * @param name of the network
 * @param place decides its colour
 * @param median by lag, over the places; infinite where half of the norms are not finite
 * @param lower the first quartile
 * @param upper the third
 * @param zeroAt the lags at which some norm is exactly zero
 * @param notFiniteAt the lags at which some norm is not finite
 * @param words how the median falls or rises, such as {@code halves every 3.1 characters}
 * @param summedLoss the median norm for the summed loss of the window
 * @param directPath the median norm of what comes through the gates alone; empty for cells without a gate that keeps
 */
public record FlowCurve(
        String name,
        int place,
        Curve median,
        Curve lower,
        Curve upper,
        List<Integer> zeroAt,
        List<Integer> notFiniteAt,
        String words,
        Optional<Curve> summedLoss,
        Optional<Curve> directPath) {
    public FlowCurve {
        zeroAt = List.copyOf(zeroAt);
        notFiniteAt = List.copyOf(notFiniteAt);
    }
}
