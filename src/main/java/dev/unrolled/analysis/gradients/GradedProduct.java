package dev.unrolled.analysis.gradients;

/**
 * The product L₁·L₂·…·L_n of lower triangular matrices whose diagonals may become as small or as large as they like, as B·D: B has ones
 * on its diagonal, and of D the logarithms are added up.
 */
final class GradedProduct {
    private final double[][] unit;
    /** ln of D's diagonal; −∞ for 0. */
    private final double[] logarithms;

    GradedProduct(int size) {
        unit = new double[size][size];
        for (int k = 0; k < size; k++) {
            unit[k][k] = 1;
        }
        logarithms = new double[size];
    }

    /** Multiplies it by L from the right. */
    void multiply(double[][] lower) {
        int size = unit.length;
        double[][] next = new double[size][size];
        for (int column = 0; column < size; column++) {
            for (int row = column; row < size; row++) {
                double sum = unit[row][column];
                for (int k = column + 1; k <= row; k++) {
                    sum += unit[row][k] * scaled(lower, k, column);
                }
                next[row][column] = sum;
            }
        }
        for (int k = 0; k < size; k++) {
            System.arraycopy(next[k], 0, unit[k], 0, size);
            logarithms[k] += Math.log(lower[k][k]);
        }
    }

    /** An element of D·L·diag(L)⁻¹·D⁻¹. */
    private double scaled(double[][] lower, int row, int column) {
        double element = lower[row][column];
        double ratio = Math.exp(logarithms[row] - logarithms[column]);
        return element == 0 || lower[column][column] == 0 || logarithms[row] == Double.NEGATIVE_INFINITY
                ? 0
                : element / lower[column][column] * ratio;
    }

    double[][] unit() {
        return unit;
    }

    double[] logarithms() {
        return logarithms;
    }
}
