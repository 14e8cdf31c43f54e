package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The gated recurrent unit of Cho et al. (2014), the reset gate before the product:
 *
 * <pre>
 * r_t = σ(W_r x_t + U_r h_{t−1} + b_r)        n_t = tanh(W_n x_t + U_n (r_t ⊙ h_{t−1}) + b_n)
 * z_t = σ(W_z x_t + U_z h_{t−1} + b_z)        h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}
 * </pre>
 *
 * z = 1 keeps the old state, as in {@link GruCell}; the paper prints it so, many lectures the other way round. The rows of the
 * weights hold r, z, n.
 */
record ResetBeforeCell(LayerShape shape, Parameters parameters) implements RecurrentCell {
    @Override
    public List<Signal> signals() {
        return GruCell.SIGNALS;
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new ResetBeforePass(
                span, new LayerParameters(parameters, gradients, shape), ResetBeforePass.Variant.CHO);
    }
}
