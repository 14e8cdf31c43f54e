package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * The gradient of a loss with respect to the state of one layer between two time steps, in the Java arrays.
 *
 * @param hiddenState ∂L/∂h, [B × H]; null where it is zero
 * @param cellState ∂L/∂c with h held fixed, [B × H]; null where it is zero and for cells without a cell state
 */
record StateGradient(Tensor hiddenState, Tensor cellState) {
    static final StateGradient NONE = new StateGradient(null, null);
}
