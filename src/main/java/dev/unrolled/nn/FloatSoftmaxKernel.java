package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Activation;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;

/** Softmax and cross entropy over rows of logits; the twin in double precision is derived when the project is built. */
final class FloatSoftmaxKernel {
    private FloatSoftmaxKernel() {}

    /**
     * Turns each row of logits [rows × V] into probabilities.
     *
     * @param targets for each row the true next character; a negative one is not counted; empty if there are none
     * @param losses receives −ln p(target) in nats for each row, NaN where none is counted; null without targets
     * @return the sum of −ln p(target) over the counted rows, in nats
     */
    static double forward(Tensor logits, int[] targets, double[] losses) {
        int width = logits.columns();
        int first = logits.offset();
        float[] x = logits.floats();
        double loss = 0;
        for (int row = 0; row < logits.rows(); row++) {
            int start = first + row * width;
            add(-largest(x, start, start + width), x, start, start + width);
            if (targets.length > 0) {
                losses[row] = targets[row] >= 0 ? -x[start + targets[row]] : Double.NaN;
            }
        }
        // One loop over all rows: the compiler's vectors are wider than many a row.
        exponentials(x, first, first + logits.length());
        for (int row = 0; row < logits.rows(); row++) {
            int start = first + row * width;
            float sum = sum(x, start, start + width);
            scale(x, 1f / sum, start, start + width);
            if (targets.length > 0 && targets[row] >= 0) {
                losses[row] += Math.log(sum);
                loss += losses[row];
            }
        }
        return loss;
    }

    /** The largest, and the sum below, as four chains side by side: each link of a chain waits for the one before. */
    private static float largest(float[] x, int from, int to) {
        float a = x[from];
        float b = a;
        float c = a;
        float d = a;
        int k = from;
        for (; k + 3 < to; k += 4) {
            a = x[k] > a ? x[k] : a;
            b = x[k + 1] > b ? x[k + 1] : b;
            c = x[k + 2] > c ? x[k + 2] : c;
            d = x[k + 3] > d ? x[k + 3] : d;
        }
        for (; k < to; k++) {
            a = x[k] > a ? x[k] : a;
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    private static void add(float term, float[] x, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] += term;
        }
    }

    private static void exponentials(float[] x, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] = Activation.exp(x[k]);
        }
    }

    private static float sum(float[] x, int from, int to) {
        float a = 0f;
        float b = 0f;
        float c = 0f;
        float d = 0f;
        int k = from;
        for (; k + 3 < to; k += 4) {
            a += x[k];
            b += x[k + 1];
            c += x[k + 2];
            d += x[k + 3];
        }
        for (; k < to; k++) {
            a += x[k];
        }
        return (a + b) + (c + d);
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

    /**
     * From probabilities p to the gradient of {@code factor} × the loss: factor·(p − 1 at the target); 0 in the rows that are
     * not counted.
     */
    static void backward(Tensor probabilities, int[] targets, Tensor gradient, double factor) {
        int width = probabilities.columns();
        float[] p = probabilities.floats();
        float[] d = gradient.floats();
        float f = (float) factor;
        for (int k = 0; k < p.length; k++) {
            d[k] = f * p[k];
        }
        for (int row = 0; row < gradient.rows(); row++) {
            if (targets[row] >= 0) {
                d[row * width + targets[row]] -= f;
            } else {
                Arrays.fill(d, row * width, (row + 1) * width, 0f);
            }
        }
    }
}
