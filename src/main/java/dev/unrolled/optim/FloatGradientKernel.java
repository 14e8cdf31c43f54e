package dev.unrolled.optim;

import dev.unrolled.nn.tensor.Tensor;

/** The loops of {@link Gradients}; the twin in double precision is derived when the project is built. */
final class FloatGradientKernel {
    private FloatGradientKernel() {}

    static void add(Tensor target, Tensor source) {
        float[] to = target.floats();
        float[] from = source.floats();
        for (int k = 0; k < to.length; k++) {
            to[k] += from[k];
        }
    }

    static void addSign(Tensor gradient, Tensor weights, double strength) {
        float[] g = gradient.floats();
        float[] w = weights.floats();
        float s = (float) strength;
        // The sign of all but the tiniest numbers (below 1e-38), in steps that become vector instructions; Math.signum
        // does not.
        float large = 1e38f;
        for (int k = 0; k < g.length; k++) {
            g[k] += s * Math.max(-1f, Math.min(1f, w[k] * large));
        }
    }

    /** g + factor·w. */
    static void addMultiple(Tensor gradient, Tensor weights, double factor) {
        float[] g = gradient.floats();
        float[] w = weights.floats();
        float f = (float) factor;
        for (int k = 0; k < g.length; k++) {
            g[k] += f * w[k];
        }
    }

    /** w ← sign(w)·max(0, |w| − amount). */
    static void shrink(Tensor weights, double amount) {
        float[] w = weights.floats();
        float a = (float) amount;
        for (int k = 0; k < w.length; k++) {
            w[k] -= Math.max(-a, Math.min(a, w[k]));
        }
    }

    /** Σ g², in four partial sums so that the additions need not wait for each other. */
    static double squares(Tensor gradient) {
        float[] g = gradient.floats();
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = g.length - g.length % 4;
        for (int k = 0; k < end; k += 4) {
            a += (double) g[k] * g[k];
            b += (double) g[k + 1] * g[k + 1];
            c += (double) g[k + 2] * g[k + 2];
            d += (double) g[k + 3] * g[k + 3];
        }
        for (int k = end; k < g.length; k++) {
            a += (double) g[k] * g[k];
        }
        return a + b + (c + d);
    }

    /** Holds each element within ±threshold; returns how many lay outside. NaN stays NaN. */
    static int clip(Tensor gradient, double threshold) {
        float[] g = gradient.floats();
        float t = (float) threshold;
        int outside = 0;
        for (int k = 0; k < g.length; k++) {
            outside += Math.abs(g[k]) > t ? 1 : 0;
        }
        for (int k = 0; k < g.length && outside > 0; k++) {
            g[k] = Math.max(-t, Math.min(t, g[k]));
        }
        return outside;
    }

    static void scale(Tensor gradient, double factor) {
        float[] g = gradient.floats();
        float f = (float) factor;
        for (int k = 0; k < g.length; k++) {
            g[k] *= f;
        }
    }
}
