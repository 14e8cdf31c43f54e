package dev.unrolled.optim;

import dev.unrolled.nn.tensor.Tensor;

/** The loops of the optimisers; the twin in double precision is derived when the project is built. */
final class FloatOptimizerKernel {
    private FloatOptimizerKernel() {}

    static void momentum(Tensor weights, Tensor gradient, Tensor velocity, double[] settings) {
        float[] w = weights.floats();
        float[] g = gradient.floats();
        float[] v = velocity.floats();
        float size = (float) settings[0];
        float kept = (float) settings[1];
        for (int k = 0; k < w.length; k++) {
            v[k] = kept * v[k] + g[k];
            w[k] -= size * v[k];
        }
    }

    static void adagrad(Tensor weights, Tensor gradient, Tensor squares, double learningRate) {
        float[] w = weights.floats();
        float[] g = gradient.floats();
        float[] v = squares.floats();
        float size = (float) learningRate;
        float epsilon = (float) AdaptiveScale.EPSILON;
        for (int k = 0; k < w.length; k++) {
            v[k] += g[k] * g[k];
            w[k] -= size * g[k] / (float) Math.sqrt(v[k] + epsilon);
        }
    }

    static void rmsProp(Tensor weights, Tensor gradient, Tensor squares, double[] settings) {
        float[] w = weights.floats();
        float[] g = gradient.floats();
        float[] v = squares.floats();
        float size = (float) settings[0];
        float kept = (float) settings[1];
        float fresh = (float) (1 - settings[1]);
        float epsilon = (float) AdaptiveScale.EPSILON;
        for (int k = 0; k < w.length; k++) {
            v[k] = kept * v[k] + fresh * g[k] * g[k];
            w[k] -= size * g[k] / ((float) Math.sqrt(v[k]) + epsilon);
        }
    }

    static void adam(Tensor weights, Tensor gradient, Adam.Moments moments, double[] settings) {
        float[] w = weights.floats();
        float[] g = gradient.floats();
        float[] m = moments.first().floats();
        float[] v = moments.second().floats();
        float size = (float) settings[0];
        float inverse = (float) (1 / settings[1]);
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
