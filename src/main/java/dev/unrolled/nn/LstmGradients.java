package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * What an LSTM layer computes on its way back, in the places of {@link LstmActivations}.
 *
 * @param hiddenState ∂L/∂h_t
 * @param nextHiddenState the part of it that arrives through the next time step
 * @param cellState ∂L/∂c_t
 * @param nextCellState the part of it that arrives through the next time step
 */
record LstmGradients(
        Tensor inputGate,
        Tensor forgetGate,
        Tensor candidate,
        Tensor outputGate,
        Tensor hiddenState,
        Tensor nextHiddenState,
        Tensor cellState,
        Tensor nextCellState) {}
