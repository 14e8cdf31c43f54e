package dev.unrolled.nn;

import java.util.SplittableRandom;

/** Random matrices whose rows, or columns where they are fewer, are orthonormal. */
final class OrthogonalMatrix {
    private OrthogonalMatrix() {}

    /**
     * Draws one evenly from all of them: independent normal vectors, made orthonormal one after the other (Gram and
     * Schmidt, each projection done twice, since once leaves rounding errors behind).
     *
     * @return [rows][columns]
     */
    static double[][] draw(int rows, int columns, SplittableRandom random) {
        int count = Math.min(rows, columns);
        int length = Math.max(rows, columns);
        double[][] vectors = new double[count][length];
        for (int k = 0; k < count; k++) {
            double norm = 0;
            while (norm < 1e-6) {
                for (int j = 0; j < length; j++) {
                    vectors[k][j] = random.nextGaussian();
                }
                removeProjections(vectors, k);
                removeProjections(vectors, k);
                norm = Math.sqrt(dot(vectors[k], vectors[k]));
            }
            for (int j = 0; j < length; j++) {
                vectors[k][j] /= norm;
            }
        }
        return rows <= columns ? vectors : transposed(vectors);
    }

    /** Takes from a vector what lies along those before it. */
    private static void removeProjections(double[][] vectors, int index) {
        double[] vector = vectors[index];
        for (int before = 0; before < index; before++) {
            double[] other = vectors[before];
            double along = dot(vector, other);
            for (int j = 0; j < vector.length; j++) {
                vector[j] -= along * other[j];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < transposed.length; column++) {
                transposed[column][row] = matrix[row][column];
            }
        }
        return transposed;
    }
}
