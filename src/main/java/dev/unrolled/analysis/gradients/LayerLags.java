package dev.unrolled.analysis.gradients;

import java.util.Optional;

/**
 * How far back the gradient reaches in one layer, by lag T − t.
 *
 * @param name of the layer, such as {@code layer 0}
 * @param hiddenState ‖∂L_T/∂h_t‖, where L_T is the loss of the prediction at T alone, in nats
 * @param cellState ‖∂L_T/∂c_t‖, the total derivative, through h_t too; empty for cells without a cell state
 * @param summedLoss ‖∂ΣL/∂h_t‖, where ΣL is the sum of the losses of the whole window, T − lags … T: it hides vanishing, since every
 *     time step adds a gradient of its own
 * @param directPath ‖∂L_T/∂s_T ⊙ ∏ k‖ over the gates k after t up to T that keep the state s: the forget gates and s = c, or the update
 *     gate (1 keeps) and s = h; empty for cells without such a gate
 */
public record LayerLags(
        String name,
        LagNorms hiddenState,
        Optional<LagNorms> cellState,
        LagNorms summedLoss,
        Optional<LagNorms> directPath) {}
