package dev.unrolled.analysis.gradients;

import java.util.Random;

/**
 * A few vectors as the rows of a matrix [p × S], and their factorisation L·Q into a lower triangular matrix and orthonormal rows, by
 * Gram and Schmidt's way, twice.
 */
final class OrthogonalRows {
    /** What is left of a row after the others are taken from it is nothing if it is smaller than this part of it. */
    private static final double NOTHING = 1e-15;

    private OrthogonalRows() {}

    /** Random orthonormal rows, always the same. */
    static double[][] random(int rows, int size) {
        Random random = new Random(5);
        double[][] drawn = new double[rows][size];
        for (double[] row : drawn) {
            for (int k = 0; k < size; k++) {
                row[k] = random.nextGaussian();
            }
        }
        factor(drawn);
        return drawn;
    }

    /**
     * Turns the rows into Q and gives L. A row that depends on those before it becomes zero.
     *
     * @return [p][p]
     */
    static double[][] factor(double[][] rows) {
        double[][] lower = new double[rows.length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            double before = Norm.of(rows[row]);
            double[] of = rows[row];
            // Of so small numbers the products below would be zero.
            scale(of, before > 0 ? 1 / before : 1);
            for (int round = 0; round < 2; round++) {
                for (int other = 0; other < row; other++) {
                    double share = dot(of, rows[other]);
                    lower[row][other] += share * before;
                    add(-share, rows[other], of);
                }
            }
            double left = Norm.of(of);
            boolean nothing = left < NOTHING * of.length;
            lower[row][row] = nothing ? 0 : left * before;
            scale(of, nothing ? 0 : 1 / left);
        }
        return lower;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        double other = 0;
        int k = 0;
        for (; k + 1 < a.length; k += 2) {
            sum += a[k] * b[k];
            other += a[k + 1] * b[k + 1];
        }
        return sum + other + (k < a.length ? a[k] * b[k] : 0);
    }

    static void add(double factor, double[] source, double[] target) {
        for (int k = 0; k < target.length; k++) {
            target[k] += factor * source[k];
        }
    }

    private static void scale(double[] x, double factor) {
        for (int k = 0; k < x.length; k++) {
            x[k] *= factor;
        }
    }

    /** coefficientsᵀ · rows: each new row is a mixture of the old ones, [p][S]. */
    static double[][] mixed(double[][] coefficients, double[][] rows) {
        double[][] mixture = new double[coefficients[0].length][rows[0].length];
        for (int row = 0; row < mixture.length; row++) {
            for (int from = 0; from < rows.length; from++) {
                add(coefficients[from][row], rows[from], mixture[row]);
            }
        }
        return mixture;
    }
}
