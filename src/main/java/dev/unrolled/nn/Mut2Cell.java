package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * MUT2, one of the three best cells of a search through ten thousand (Jozefowicz, Zaremba and Sutskever 2015):
 *
 * <pre>
 * z_t = σ(W_z x_t + U_z h_{t−1} + b_z)
 * r_t = σ(P x_t + U_r h_{t−1} + b_r)
 * h̃_t = tanh(U (r_t ⊙ h_{t−1}) + W x_t + b)
 * h_t = z_t ⊙ h̃_t + (1 − z_t) ⊙ h_{t−1}
 * </pre>
 *
 * In the paper x stands bare inside the reset gate; its size differs from that of h, so it is projected first: P x. That makes it
 * {@link ResetBeforeCell} with the sense of z turned round. The rows of the weights hold r, z and the candidate.
 *
 * <p>Here z = 1 overwrites; shown as the update gate is 1 − z, so that 1 keeps as it does everywhere else.
 */
record Mut2Cell(LayerShape shape, Parameters parameters) implements RecurrentCell {
    @Override
    public List<Signal> signals() {
        return GruCell.SIGNALS;
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new ResetBeforePass(
                span, new LayerParameters(parameters, gradients, shape), ResetBeforePass.Variant.MUT_2);
    }
}
