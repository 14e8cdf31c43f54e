package dev.unrolled.analysis.gradients;

import java.util.List;
import java.util.Optional;

/**
 * What the products of the step Jacobians do by lag.
 *
 * @param question what was asked
 * @param layers of each layer the path that stays within it: the products of the diagonal blocks
 * @param whole of the whole state of all layers, with what passes between them; empty for a single layer, which is the whole
 */
public record JacobianReport(JacobianQuestion question, List<ProductSigmas> layers, Optional<ProductSigmas> whole) {
    public JacobianReport {
        layers = List.copyOf(layers);
    }
}
