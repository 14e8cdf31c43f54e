package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Activation;

/**
 * The elementwise part of LSTM time steps, forward and backward, over consecutive units of consecutive streams. Its twin
 * in double precision is derived from this file when the project is built.
 *
 * <p>Every loop uses one index for all its arrays and holds at most one nonlinearity: so the compiler makes vector
 * instructions of it ({@code docs/performance.md}).
 */
final class FloatLstmKernel {
    private FloatLstmKernel() {}

    /** i, f, o = σ(…), g = tanh(…); c = f⊙c₋ + i⊙g; h = o⊙tanh(c), for the elements from {@code from} before {@code to}. */
    static void forward(LstmActivations all, int from, int to) {
        float[] i = all.inputGate().floats();
        float[] f = all.forgetGate().floats();
        float[] g = all.candidate().floats();
        float[] o = all.outputGate().floats();
        float[] c = all.cellState().floats();
        float[] a = all.activatedCellState().floats();
        sigmoid(i, from, to);
        sigmoid(f, from, to);
        tanh(g, from, to);
        sigmoid(o, from, to);
        remember(new float[][] {i, f, g, all.previousCellState().floats(), c}, from, to);
        for (int k = from; k < to; k++) {
            a[k] = Activation.tanh(c[k]);
        }
        float[] h = all.hiddenState().floats();
        for (int k = from; k < to; k++) {
            h[k] = o[k] * a[k];
        }
    }

    private static void sigmoid(float[] x, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] = Activation.sigmoid(x[k]);
        }
    }

    private static void tanh(float[] x, int from, int to) {
        for (int k = from; k < to; k++) {
            x[k] = Activation.tanh(x[k]);
        }
    }

    private static void remember(float[][] arrays, int from, int to) {
        float[] i = arrays[0];
        float[] f = arrays[1];
        float[] g = arrays[2];
        float[] before = arrays[3];
        float[] c = arrays[4];
        for (int k = from; k < to; k++) {
            c[k] = f[k] * before[k] + i[k] * g[k];
        }
    }

    /**
     * The mirror image. On entry ∂h holds ∂L/∂h_t from above and ∂h⁺ what arrives from the next time step, ∂c⁺ the same
     * for c_t; on return ∂h and ∂c are the total derivatives, ∂i … ∂g those of the pre-activations, and ∂c⁺ is what
     * goes on to c_{t−1}.
     *
     * <p>∂h = ∂h + ∂h⁺; ∂c = ∂c⁺ + ∂h⊙o⊙(1 − tanh²c); ∂o = ∂h⊙tanh(c)⊙o(1−o); ∂i = ∂c⊙g⊙i(1−i); ∂f = ∂c⊙c₋⊙f(1−f);
     * ∂g = ∂c⊙i⊙(1−g²); ∂c⁺ = ∂c⊙f.
     */
    static void backward(LstmActivations all, LstmGradients gradients, int from, int to) {
        float[] dh = gradients.hiddenState().floats();
        float[] next = gradients.nextHiddenState().floats();
        for (int k = from; k < to; k++) {
            dh[k] += next[k];
        }
        states(all, gradients, from, to);
        inputAndCandidate(all, gradients, from, to);
        forgetAndCarry(all, gradients, from, to);
    }

    private static void states(LstmActivations all, LstmGradients gradients, int from, int to) {
        float[] o = all.outputGate().floats();
        float[] a = all.activatedCellState().floats();
        float[] dh = gradients.hiddenState().floats();
        float[] dc = gradients.cellState().floats();
        float[] carried = gradients.nextCellState().floats();
        float[] dO = gradients.outputGate().floats();
        for (int k = from; k < to; k++) {
            dc[k] = carried[k] + dh[k] * o[k] * (1f - a[k] * a[k]);
        }
        for (int k = from; k < to; k++) {
            dO[k] = dh[k] * a[k] * o[k] * (1f - o[k]);
        }
    }

    private static void inputAndCandidate(LstmActivations all, LstmGradients gradients, int from, int to) {
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
    }

    private static void forgetAndCarry(LstmActivations all, LstmGradients gradients, int from, int to) {
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
