package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** Chooses the precision of the softmax's loops; all of them work on rows [rows × V] in the Java arrays. */
final class SoftmaxKernels {
    private static final int[] NO_TARGETS = {};

    private SoftmaxKernels() {}

    /** Turns each row of logits into probabilities. */
    static void probabilities(Tensor logits) {
        forward(logits, NO_TARGETS, null);
    }

    /**
     * Turns logits into probabilities; the summed loss in nats of the rows with targets of at least 0.
     *
     * @param losses receives each row's loss, NaN where there is none; null without targets
     */
    static double forward(Tensor logits, int[] targets, double[] losses) {
        return logits.precision() == Precision.FLOAT
                ? FloatSoftmaxKernel.forward(logits, targets, losses)
                : DoubleSoftmaxKernel.forward(logits, targets, losses);
    }

    /** The gradient of {@code factor} × the loss with respect to the logits. */
    static void backward(Tensor probabilities, int[] targets, Tensor gradient, double factor) {
        if (gradient.precision() == Precision.FLOAT) {
            FloatSoftmaxKernel.backward(probabilities, targets, gradient, factor);
        } else {
            DoubleSoftmaxKernel.backward(probabilities, targets, gradient, factor);
        }
    }

    /** From a gradient with respect to probabilities to that with respect to their logits: g ← p ⊙ (g − Σ p⊙g). */
    static void backThrough(Tensor probabilities, Tensor gradient) {
        if (gradient.precision() == Precision.FLOAT) {
            FloatSoftmaxKernel.backThrough(probabilities, gradient);
        } else {
            DoubleSoftmaxKernel.backThrough(probabilities, gradient);
        }
    }
}
