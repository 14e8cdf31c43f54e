package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;

/** Chooses the precision of the LSTM's loops. */
final class LstmKernels {
    private LstmKernels() {}

    private static boolean single(LstmActivations all) {
        return all.cellState().precision() == Precision.FLOAT;
    }

    static void remember(LstmActivations all, int from, int to) {
        if (single(all)) {
            FloatLstmKernel.remember(all, from, to);
        } else {
            DoubleLstmKernel.remember(all, from, to);
        }
    }

    static void show(LstmActivations all, int from, int to) {
        if (single(all)) {
            FloatLstmKernel.show(all, from, to);
        } else {
            DoubleLstmKernel.show(all, from, to);
        }
    }

    static void showBackward(LstmActivations all, LstmGradients gradients, int from, int to) {
        if (single(all)) {
            FloatLstmKernel.showBackward(all, gradients, from, to);
        } else {
            DoubleLstmKernel.showBackward(all, gradients, from, to);
        }
    }

    static void rememberBackward(LstmActivations all, LstmGradients gradients, int from, int to) {
        if (single(all)) {
            FloatLstmKernel.rememberBackward(all, gradients, from, to);
        } else {
            DoubleLstmKernel.rememberBackward(all, gradients, from, to);
        }
    }
}
