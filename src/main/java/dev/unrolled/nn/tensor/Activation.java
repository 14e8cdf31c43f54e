package dev.unrolled.nn.tensor;

/**
 * The nonlinearities, in both precisions under the same names, so that one source of a fused loop serves both. The
 * double forms are exact to the last bits; the float forms are straight-line arithmetic that the compiler turns into
 * vector instructions.
 */
public final class Activation {
    private static final float TANH_LIMIT = 7.8f;

    private Activation() {}

    /** tanh(x). */
    public static double tanh(double x) {
        return Math.tanh(x);
    }

    /** σ(x) = 1/(1+e^−x). */
    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** e^x. */
    public static double exp(double x) {
        return Math.exp(x);
    }

    /**
     * tanh(x) as a rational function x·P(x²)/Q(x²) fitted for smallest relative error on |x| ≤ {@value #TANH_LIMIT};
     * beyond it the result stays at that of the limit, 0.9999996. Absolute error below 5e-7; never beyond ±1; NaN stays
     * NaN.
     */
    public static float tanh(float x) {
        float limited = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, x));
        float square = limited * limited;
        float p = 1.5627368e-8f;
        p = p * square + 2.2151804e-5f;
        p = p * square + 0.0035863484f;
        p = p * square + 0.13456704f;
        p = p * square + 1f;
        float q = 8.675417e-7f;
        q = q * square + 0.000343597f;
        q = q * square + 0.026219863f;
        q = q * square + 0.4679003f;
        q = q * square + 1f;
        return limited * p / q;
    }

    /** σ(x) = ½ + ½·tanh(x/2). Absolute error below 3e-7; never outside (0, 1). */
    public static float sigmoid(float x) {
        return 0.5f + 0.5f * tanh(0.5f * x);
    }

    /**
     * e^x for x ≤ 0 as (e^(x/64))^64, at least e^−80. Relative error below 2e-5 for x ≥ −30 and below 3 % down to −80,
     * where a term no longer counts beside the largest one, which is 1.
     */
    public static float exp(float x) {
        float y = Math.max(-80f, x) * (1f / 64f);
        float e = 1f / 5040f;
        e = e * y + 1f / 720f;
        e = e * y + 1f / 120f;
        e = e * y + 1f / 24f;
        e = e * y + 1f / 6f;
        e = e * y + 0.5f;
        e = e * y + 1f;
        e = e * y + 1f;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        return e * e;
    }
}
