package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** Chooses the precision of the loops of the GRU's family. */
final class GatedKernels {
    private GatedKernels() {}

    private static boolean single(Tensor tensor) {
        return tensor.precision() == Precision.FLOAT;
    }

    static void sigmoid(Tensor tensor, double sign, int from, int to) {
        if (single(tensor)) {
            FloatGatedKernel.sigmoid(tensor, sign, from, to);
        } else {
            DoubleGatedKernel.sigmoid(tensor, sign, from, to);
        }
    }

    static void blend(GatedStates all, int from, int to) {
        if (single(all.hiddenState())) {
            FloatGatedKernel.blend(all, from, to);
        } else {
            DoubleGatedKernel.blend(all, from, to);
        }
    }

    static void blendBackward(GatedStates all, GatedGradients gradients, double sign, int from, int to) {
        if (single(all.hiddenState())) {
            FloatGatedKernel.blendBackward(all, gradients, sign, from, to);
        } else {
            DoubleGatedKernel.blendBackward(all, gradients, sign, from, to);
        }
    }

    static void resetBackward(Tensor reset, Tensor gradient, Tensor other, Tensor target, int from, int to) {
        if (single(reset)) {
            FloatGatedKernel.resetBackward(reset, gradient, other, target, from, to);
        } else {
            DoubleGatedKernel.resetBackward(reset, gradient, other, target, from, to);
        }
    }
}
