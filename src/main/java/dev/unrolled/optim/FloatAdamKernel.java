package dev.unrolled.optim;

import dev.unrolled.nn.tensor.Tensor;

/** The loop of {@link Adam}; the twin in double precision is derived when the project is built. */
final class FloatAdamKernel {
    private FloatAdamKernel() {}

    /** One step; {@code scale} is η/(1 − β₁ᵗ) and √(1 − β₂ᵗ). */
    static void step(Tensor weights, Tensor gradient, Adam.Moments moments, double[] scale) {
        float[] w = weights.floats();
        float[] g = gradient.floats();
        float[] m = moments.first().floats();
        float[] v = moments.second().floats();
        float size = (float) scale[0];
        float inverse = (float) (1 / scale[1]);
        float b1 = (float) Adam.BETA_1;
        float c1 = (float) (1 - Adam.BETA_1);
        float b2 = (float) Adam.BETA_2;
        float c2 = (float) (1 - Adam.BETA_2);
        float epsilon = (float) Adam.EPSILON;
        for (int k = 0; k < w.length; k++) {
            m[k] = b1 * m[k] + c1 * g[k];
            v[k] = b2 * v[k] + c2 * g[k] * g[k];
        }
        for (int k = 0; k < w.length; k++) {
            w[k] -= size * m[k] / ((float) Math.sqrt(v[k]) * inverse + epsilon);
        }
    }
}
