package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;

/** Chooses the precision of the LSTM's loops. */
final class LstmKernels {
    private LstmKernels() {}

    static void forward(LstmActivations all, int from, int to) {
        if (all.cellState().precision() == Precision.FLOAT) {
            FloatLstmKernel.forward(all, from, to);
        } else {
            DoubleLstmKernel.forward(all, from, to);
        }
    }

    static void backward(LstmActivations all, LstmGradients gradients, int from, int to) {
        if (all.cellState().precision() == Precision.FLOAT) {
            FloatLstmKernel.backward(all, gradients, from, to);
        } else {
            DoubleLstmKernel.backward(all, gradients, from, to);
        }
    }
}
