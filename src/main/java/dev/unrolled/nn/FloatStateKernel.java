package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Activation;
import dev.unrolled.nn.tensor.Tensor;

/** The loops of {@link StateKernels}; the twin in double precision is derived when the project is built. */
final class FloatStateKernel {
    private FloatStateKernel() {}

    static void addProduct(Tensor first, Tensor second, Tensor target, int from, int to) {
        float[] a = first.floats();
        float[] b = second.floats();
        float[] t = target.floats();
        for (int k = from; k < to; k++) {
            t[k] += a[k] * b[k];
        }
    }

    static void product(Tensor first, Tensor second, Tensor target, int from, int to) {
        float[] a = first.floats();
        float[] b = second.floats();
        float[] t = target.floats();
        for (int k = from; k < to; k++) {
            t[k] = a[k] * b[k];
        }
    }

    static void add(Tensor source, Tensor target, int from, int to) {
        float[] s = source.floats();
        float[] t = target.floats();
        for (int k = from; k < to; k++) {
            t[k] += s[k];
        }
    }

    static void tanh(Tensor tensor, int from, int to) {
        float[] x = tensor.floats();
        for (int k = from; k < to; k++) {
            x[k] = Activation.tanh(x[k]);
        }
    }

    static void tanhBackward(Tensor value, Tensor gradient, int from, int to) {
        float[] y = value.floats();
        float[] d = gradient.floats();
        for (int k = from; k < to; k++) {
            d[k] *= 1f - y[k] * y[k];
        }
    }

    static void relu(Tensor tensor, int from, int to) {
        float[] x = tensor.floats();
        for (int k = from; k < to; k++) {
            x[k] = Math.max(0f, x[k]);
        }
    }

    static void reluBackward(Tensor value, Tensor gradient, int from, int to) {
        float[] y = value.floats();
        float[] d = gradient.floats();
        for (int k = from; k < to; k++) {
            // The slope at what is no number is none either, lest an overflow look like a gradient that vanished.
            d[k] = y[k] > 0f ? d[k] : y[k] <= 0f ? 0f : y[k];
        }
    }

    static void sumProducts(Tensor first, Tensor second, int firstRow, Tensor sums) {
        int width = sums.columns();
        float[] a = first.floats();
        float[] b = second.floats();
        sums.fill(0);
        for (int row = firstRow; row < first.rows(); row++) {
            addRow(sums, a, b, row * width);
        }
    }

    private static void addRow(Tensor sums, float[] a, float[] b, int start) {
        float[] s = sums.floats();
        int at = sums.offset();
        for (int k = 0; k < sums.columns(); k++) {
            s[at + k] += a[start + k] * b[start + k];
        }
    }

    static void sum(Tensor tensor, int firstRow, Tensor sums) {
        int width = sums.columns();
        float[] a = tensor.floats();
        float[] s = sums.floats();
        sums.fill(0);
        for (int row = firstRow; row < tensor.rows(); row++) {
            for (int k = 0; k < width; k++) {
                s[sums.offset() + k] += a[row * width + k];
            }
        }
    }
}
