package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Activation;
import dev.unrolled.nn.tensor.Tensor;

/** The loops of {@link GatedKernels}; the twin in double precision is derived when the project is built. */
final class FloatGatedKernel {
    private FloatGatedKernel() {}

    /** x ← σ(sign·x). */
    static void sigmoid(Tensor tensor, double sign, int from, int to) {
        float[] x = tensor.floats();
        float s = (float) sign;
        for (int k = from; k < to; k++) {
            x[k] = Activation.sigmoid(s * x[k]);
        }
    }

    /** n ← tanh(n); h ← n + k⊙(h₋ − n). */
    static void blend(GatedStates all, int from, int to) {
        float[] keep = all.keep().floats();
        float[] n = all.candidate().floats();
        float[] before = all.previous().floats();
        float[] h = all.hiddenState().floats();
        for (int k = from; k < to; k++) {
            n[k] = Activation.tanh(n[k]);
        }
        for (int k = from; k < to; k++) {
            h[k] = n[k] + keep[k] * (before[k] - n[k]);
        }
    }

    /**
     * The mirror image of {@link #blend}: ∂n = ∂h⊙(1−k)⊙(1−n²); ∂k = sign·∂h⊙(h₋−n)⊙k(1−k); ∂h⊙k goes on to h₋.
     */
    static void blendBackward(GatedStates all, GatedGradients gradients, double sign, int from, int to) {
        float[] keep = all.keep().floats();
        float[] n = all.candidate().floats();
        float[] dh = gradients.hiddenState().floats();
        float[] dn = gradients.candidate().floats();
        for (int k = from; k < to; k++) {
            dn[k] = dh[k] * (1f - keep[k]) * (1f - n[k] * n[k]);
        }
        keepBackward(all, gradients, sign, from, to);
    }

    private static void keepBackward(GatedStates all, GatedGradients gradients, double sign, int from, int to) {
        float[] keep = all.keep().floats();
        float[] n = all.candidate().floats();
        float[] before = all.previous().floats();
        float[] dh = gradients.hiddenState().floats();
        float[] dk = gradients.keep().floats();
        float[] next = gradients.next().floats();
        float s = (float) sign;
        for (int k = from; k < to; k++) {
            dk[k] = s * dh[k] * (before[k] - n[k]) * keep[k] * (1f - keep[k]);
        }
        for (int k = from; k < to; k++) {
            next[k] = dh[k] * keep[k];
        }
    }

    /** ∂r = gradient⊙other⊙r(1−r), with respect to the pre-activation of r. */
    static void resetBackward(Tensor reset, Tensor gradient, Tensor other, Tensor target, int from, int to) {
        float[] r = reset.floats();
        float[] d = gradient.floats();
        float[] o = other.floats();
        float[] t = target.floats();
        for (int k = from; k < to; k++) {
            t[k] = d[k] * o[k] * r[k] * (1f - r[k]);
        }
    }
}
