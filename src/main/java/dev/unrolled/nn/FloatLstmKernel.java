package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Activation;

/**
 * The elementwise part of LSTM time steps, forward and backward, for the elements from {@code from} before {@code to}:
 * consecutive units of consecutive streams. Its twin in double precision is derived from this file when the project is
 * built.
 *
 * <p>Every loop uses one index for all its arrays and holds at most one nonlinearity: so the compiler makes vector
 * instructions of it ({@code docs/performance.md}).
 */
final class FloatLstmKernel {
    private FloatLstmKernel() {}

    /** i, f = σ(…), g = tanh(…); c = f⊙c₋ + i⊙g. */
    static void remember(LstmActivations all, int from, int to) {
        float[] i = all.inputGate().floats();
        float[] f = all.forgetGate().floats();
        float[] g = all.candidate().floats();
        float[] before = all.previousCellState().floats();
        float[] c = all.cellState().floats();
        sigmoid(i, from, to);
        sigmoid(f, from, to);
        for (int k = from; k < to; k++) {
            g[k] = Activation.tanh(g[k]);
        }
        for (int k = from; k < to; k++) {
            c[k] = f[k] * before[k] + i[k] * g[k];
        }
    }

    /** o = σ(…); h = o⊙tanh(c), and tanh(c) kept for the way back. */
    static void show(LstmActivations all, int from, int to) {
        float[] o = all.outputGate().floats();
        float[] c = all.cellState().floats();
        float[] a = all.activatedCellState().floats();
        float[] h = all.hiddenState().floats();
        sigmoid(o, from, to);
        for (int k = from; k < to; k++) {
            a[k] = Activation.tanh(c[k]);
        }
        for (int k = from; k < to; k++) {
            h[k] = o[k] * a[k];
        }
    }

    private static void sigmoid(float[] x, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] = Activation.sigmoid(x[k]);
        }
    }

    /** The mirror image of {@link #show}: ∂o = ∂h⊙tanh(c)⊙o(1−o); ∂c = ∂c⁺ + ∂h⊙o⊙(1 − tanh²c). */
    static void showBackward(LstmActivations all, LstmGradients gradients, int from, int to) {
        float[] o = all.outputGate().floats();
        float[] a = all.activatedCellState().floats();
        float[] dh = gradients.hiddenState().floats();
        float[] dc = gradients.cellState().floats();
        float[] carried = gradients.nextCellState().floats();
        float[] dO = gradients.outputGate().floats();
        for (int k = from; k < to; k++) {
            dO[k] = dh[k] * a[k] * o[k] * (1f - o[k]);
        }
        for (int k = from; k < to; k++) {
            dc[k] = carried[k] + dh[k] * o[k] * (1f - a[k] * a[k]);
        }
    }

    /**
     * The mirror image of {@link #remember}: ∂i = ∂c⊙g⊙i(1−i); ∂g = ∂c⊙i⊙(1−g²); ∂f = ∂c⊙c₋⊙f(1−f); and ∂c⊙f goes on
     * to c₋.
     */
    static void rememberBackward(LstmActivations all, LstmGradients gradients, int from, int to) {
        float[] i = all.inputGate().floats();
        float[] g = all.candidate().floats();
        float[] dc = gradients.cellState().floats();
        float[] di = gradients.inputGate().floats();
        float[] dg = gradients.candidate().floats();
        for (int k = from; k < to; k++) {
            di[k] = dc[k] * g[k] * i[k] * (1f - i[k]);
        }
        for (int k = from; k < to; k++) {
            dg[k] = dc[k] * i[k] * (1f - g[k] * g[k]);
        }
        forgetBackward(all, gradients, from, to);
    }

    private static void forgetBackward(LstmActivations all, LstmGradients gradients, int from, int to) {
        float[] f = all.forgetGate().floats();
        float[] before = all.previousCellState().floats();
        float[] dc = gradients.cellState().floats();
        float[] df = gradients.forgetGate().floats();
        float[] carried = gradients.nextCellState().floats();
        for (int k = from; k < to; k++) {
            df[k] = dc[k] * before[k] * f[k] * (1f - f[k]);
        }
        for (int k = from; k < to; k++) {
            carried[k] = dc[k] * f[k];
        }
    }
}
