package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * What an LSTM layer computes on its way forward; each [(T+1)·B × H] with the values of time step t in block t + 1, so
 * that one index serves all. The gates hold their pre-activations before the kernel and their values after it.
 *
 * @param previousCellState c_{t−1} at the place of t
 */
record LstmActivations(
        Tensor inputGate,
        Tensor forgetGate,
        Tensor candidate,
        Tensor outputGate,
        Tensor previousCellState,
        Tensor cellState,
        Tensor activatedCellState,
        Tensor hiddenState) {}
