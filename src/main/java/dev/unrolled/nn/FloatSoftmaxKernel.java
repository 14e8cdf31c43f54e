package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Activation;
import dev.unrolled.nn.tensor.Tensor;

/** Softmax and cross entropy over rows of logits; the twin in double precision is derived when the project is built. */
final class FloatSoftmaxKernel {
    private FloatSoftmaxKernel() {}

    /**
     * Turns each row of logits [rows × V] into probabilities.
     *
     * @param targets for each row the true next character; a negative one is not counted
     * @param from the first row to count in the loss
     * @return the sum of −ln p(target) over the counted rows, in nats
     */
    static double forward(Tensor logits, int[] targets, int from) {
        int width = logits.columns();
        float[] x = logits.floats();
        double loss = 0;
        for (int row = 0; row < logits.rows(); row++) {
            int start = logits.offset() + row * width;
            float largest = largest(x, start, start + width);
            boolean counted = row >= from && targets[row] >= 0;
            double target = counted ? x[start + targets[row]] - largest : 0;
            float sum = exponentials(x, largest, start, start + width);
            scale(x, 1f / sum, start, start + width);
            if (counted) {
                loss += Math.log(sum) - target;
            }
        }
        return loss;
    }

    private static float largest(float[] x, int from, int to) {
        float largest = x[from];
        for (int k = from + 1; k < to; k++) {
            largest = Math.max(largest, x[k]);
        }
        return largest;
    }

    private static float exponentials(float[] x, float largest, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] = Activation.exp(x[k] - largest);
        }
        float sum = 0f;
        for (int k = from; k < to; k++) {
            sum += x[k];
        }
        return sum;
    }

    private static void scale(float[] x, float factor, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] *= factor;
        }
    }

    /** g ← p ⊙ (g − Σ p⊙g) for each row. */
    static void backThrough(Tensor probabilities, Tensor gradient) {
        int width = gradient.columns();
        float[] p = probabilities.floats();
        float[] g = gradient.floats();
        int shift = probabilities.offset() - gradient.offset();
        for (int row = 0; row < gradient.rows(); row++) {
            int start = gradient.offset() + row * width;
            float sum = 0f;
            for (int k = start; k < start + width; k++) {
                sum += p[k + shift] * g[k];
            }
            for (int k = start; k < start + width; k++) {
                g[k] = p[k + shift] * (g[k] - sum);
            }
        }
    }

    /** From probabilities p to the gradient of {@code factor} × the loss: factor·(p − 1 at the target). */
    static void backward(Tensor probabilities, int[] targets, Tensor gradient, double factor) {
        int width = probabilities.columns();
        float[] p = probabilities.floats();
        float[] d = gradient.floats();
        float f = (float) factor;
        for (int k = 0; k < p.length; k++) {
            d[k] = f * p[k];
        }
        for (int row = 0; row < gradient.rows(); row++) {
            d[row * width + targets[row]] -= f;
        }
    }
}
