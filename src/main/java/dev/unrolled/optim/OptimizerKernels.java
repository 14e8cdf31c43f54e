package dev.unrolled.optim;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** Chooses the precision of the optimisers' loops. */
final class OptimizerKernels {
    private OptimizerKernels() {}

    private static boolean single(Tensor tensor) {
        return tensor.precision() == Precision.FLOAT;
    }

    /** {@code settings} is η and μ. */
    static void momentum(Tensor weights, Tensor gradient, Tensor velocity, double[] settings) {
        if (single(weights)) {
            FloatOptimizerKernel.momentum(weights, gradient, velocity, settings);
        } else {
            DoubleOptimizerKernel.momentum(weights, gradient, velocity, settings);
        }
    }

    static void adagrad(Tensor weights, Tensor gradient, Tensor squares, double learningRate) {
        if (single(weights)) {
            FloatOptimizerKernel.adagrad(weights, gradient, squares, learningRate);
        } else {
            DoubleOptimizerKernel.adagrad(weights, gradient, squares, learningRate);
        }
    }

    /** {@code settings} is η and α. */
    static void rmsProp(Tensor weights, Tensor gradient, Tensor squares, double[] settings) {
        if (single(weights)) {
            FloatOptimizerKernel.rmsProp(weights, gradient, squares, settings);
        } else {
            DoubleOptimizerKernel.rmsProp(weights, gradient, squares, settings);
        }
    }

    /** {@code settings} is η/(1 − β₁ᵗ) and √(1 − β₂ᵗ). */
    static void adam(Tensor weights, Tensor gradient, Adam.Moments moments, double[] settings) {
        if (single(weights)) {
            FloatOptimizerKernel.adam(weights, gradient, moments, settings);
        } else {
            DoubleOptimizerKernel.adam(weights, gradient, moments, settings);
        }
    }
}
