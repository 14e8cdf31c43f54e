package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/** The loops of {@link TableKernels}; the twin in double precision is derived when the project is built. */
final class FloatTableKernel {
    private FloatTableKernel() {}

    static void lookUp(Tensor weights, Tensor bias, int character, Tensor table) {
        int characters = table.rows();
        int width = table.columns();
        float[] w = weights.floats();
        float[] b = bias.floats();
        float[] t = table.floats();
        int row = character * width;
        for (int k = 0; k < width; k++) {
            t[row + k] = w[k * characters + character] + b[k];
        }
    }

    static void addTo(Tensor row, Tensor sum, int character, Tensor table) {
        float[] r = row.floats();
        float[] s = sum.floats();
        float[] t = table.floats();
        int at = character * table.columns();
        // The copies let the loop use one index for both its arrays, which the compiler needs to vectorise it.
        System.arraycopy(t, at, s, 0, s.length);
        for (int k = 0; k < s.length; k++) {
            s[k] += r[k];
        }
        System.arraycopy(s, 0, t, at, s.length);
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
