package dev.unrolled.analysis.gradients;

import java.util.List;
import java.util.Optional;

/**
 * What the products of the step Jacobians do by lag.
 *
 * @param question what was asked
 * @param layers of each layer the path that stays within it: the products of the diagonal blocks
 * @param whole of the whole state of all layers, with what passes between them; empty for a single layer, which is the whole
 * @param directPath of the products of the gates that keep alone (f, or the update gate of a GRU), diagonal matrices over all layers; empty for
 *     cells without such a gate
 */
public record JacobianReport(
        JacobianQuestion question,
        List<ProductSigmas> layers,
        Optional<ProductSigmas> whole,
        Optional<ProductSigmas> directPath) {
    public JacobianReport {
        layers = List.copyOf(layers);
    }
}
