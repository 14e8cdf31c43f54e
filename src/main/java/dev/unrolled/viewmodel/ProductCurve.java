package dev.unrolled.viewmodel;

import java.util.List;
import java.util.Optional;

/**
 * The greatest singular values of a network's products of Jacobians against the lag, as they are drawn.
 *
 * @param name of the network
 * @param place decides its colour
 * @param sigmas one curve for each rank, the greatest first; 0 where a singular value is zero, also where it is below the range of numbers
 * @param words how the greatest falls or rises
 * @param closedForm ‖W_h^lag‖, for a network of one layer without its nonlinearity
 * @param directPath the greatest product of the gates that keep alone; empty for cells without such a gate
 */
public record ProductCurve(
        String name,
        int place,
        List<Curve> sigmas,
        String words,
        Optional<Curve> closedForm,
        Optional<Curve> directPath) {
    public ProductCurve {
        sigmas = List.copyOf(sigmas);
    }
}
