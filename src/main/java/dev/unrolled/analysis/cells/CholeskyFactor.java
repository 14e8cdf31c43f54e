package dev.unrolled.analysis.cells;

/** The Cholesky factor L of a positive definite matrix A = L·Lᵀ. */
final class CholeskyFactor {
    private final double[][] lower;

    /** @param matrix symmetric and positive definite; is overwritten */
    CholeskyFactor(double[][] matrix) {
        lower = matrix;
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column] - product(matrix[row], matrix[column], column);
                if (column < row) {
                    matrix[row][column] = rest / matrix[column][column];
                } else {
                    matrix[row][row] = Math.sqrt(Math.max(rest, Double.MIN_NORMAL));
                }
            }
        }
    }

    private static double product(double[] a, double[] b, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** The x with A·x = {@code right}. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int row = 0; row < x.length; row++) {
            x[row] = (x[row] - product(lower[row], x, row)) / lower[row][row];
        }
        for (int row = x.length - 1; row >= 0; row--) {
            x[row] /= lower[row][row];
            for (int above = 0; above < row; above++) {
                x[above] -= lower[row][above] * x[row];
            }
        }
        return x;
    }
}
