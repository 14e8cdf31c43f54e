package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/** The loops of {@link TableKernels}; the twin in double precision is derived when the project is built. */
final class FloatTableKernel {
    private FloatTableKernel() {}

    static void build(Tensor weights, Tensor bias, Tensor table) {
        int characters = table.rows();
        int width = table.columns();
        float[] w = weights.floats();
        float[] b = bias.floats();
        float[] t = table.floats();
        for (int character = 0; character < characters; character++) {
            int row = character * width;
            for (int k = 0; k < width; k++) {
                t[row + k] = w[k * characters + character] + b[k];
            }
        }
    }

    static void scatter(Tensor rows, int[] characters, Tensor table) {
        int width = table.columns();
        float[] from = rows.floats();
        float[] to = table.floats();
        for (int row = 0; row < rows.rows(); row++) {
            int source = row * width;
            int target = characters[row] * width;
            for (int k = 0; k < width; k++) {
                to[target + k] += from[source + k];
            }
        }
    }

    static void gather(Tensor table, Tensor weights, Tensor bias) {
        int characters = table.rows();
        int width = table.columns();
        float[] t = table.floats();
        float[] w = weights.floats();
        float[] b = bias.floats();
        for (int k = 0; k < width; k++) {
            float sum = 0f;
            for (int character = 0; character < characters; character++) {
                float value = t[character * width + k];
                w[k * characters + character] = value;
                sum += value;
            }
            b[k] = sum;
        }
    }
}
