package dev.unrolled.analysis.gradients;

/** The Euclidean norm, of very small and very large numbers too. */
final class Norm {
    /** Between these squares neither vanish nor overflow. */
    private static final double SMALL = 1e-140;

    private static final double LARGE = 1e140;

    private Norm() {}

    /** ‖x‖; NaN if one number is NaN, otherwise infinite if one is. */
    static double of(double[] x) {
        double greatest = 0;
        for (double value : x) {
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            greatest = Math.max(greatest, Math.abs(value));
        }
        if (greatest == 0 || Double.isInfinite(greatest)) {
            return greatest;
        }
        double scale = greatest < SMALL || greatest > LARGE ? greatest : 1;
        double sum = 0;
        for (double value : x) {
            sum += value / scale * (value / scale);
        }
        return scale * Math.sqrt(sum);
    }
}
