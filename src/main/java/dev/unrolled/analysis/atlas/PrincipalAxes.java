package dev.unrolled.analysis.atlas;

import java.util.Random;

/**
 * The eigenvectors of a symmetric matrix that belong to its largest eigenvalues, by subspace iteration with a
 * Rayleigh–Ritz step (Golub and Van Loan, "Matrix Computations", section 8.2). Of each vector the component of largest
 * magnitude is positive.
 */
final class PrincipalAxes {
    /** The subspace is wider than what is wanted, so that it converges fast. */
    private static final int WIDTH = 12;

    private static final int MOST_ROUNDS = 1_000;
    private static final double CONVERGED = 1e-13;

    private final double[] values;
    private final double[][] vectors;

    private PrincipalAxes(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Finds them.
     *
     * @param matrix [size × size], symmetric, positive semidefinite
     * @param wanted how many, at most {@code size}
     */
    static PrincipalAxes of(float[] matrix, int size, int wanted) {
        int width = Math.min(size, Math.max(wanted, WIDTH));
        double[][] basis = new double[width][size];
        Random random = new Random(1);
        for (double[] vector : basis) {
            for (int k = 0; k < size; k++) {
                vector[k] = random.nextGaussian();
            }
        }
        orthonormalise(basis);
        double[] before = new double[wanted];
        SmallEigen ritz = null;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] images = times(matrix, size, basis);
            ritz = SmallEigen.of(inner(basis, images));
            double change = 0;
            for (int k = 0; k < wanted; k++) {
                change = Math.max(change, Math.abs(ritz.value(k) - before[k]));
                before[k] = ritz.value(k);
            }
            double[][] rotated = combined(ritz, images);
            if (change <= CONVERGED * Math.max(1, before[0]) && round > 2) {
                basis = combined(ritz, basis);
                break;
            }
            basis = rotated;
            orthonormalise(basis);
        }
        double[][] vectors = new double[wanted][];
        for (int k = 0; k < wanted; k++) {
            vectors[k] = turned(basis[k]);
        }
        return new PrincipalAxes(before, vectors);
    }

    double value(int axis) {
        return values[axis];
    }

    double component(int axis, int row) {
        return vectors[axis][row];
    }

    private static double[][] times(float[] matrix, int size, double[][] basis) {
        double[][] images = new double[basis.length][size];
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < basis.length; k++) {
                double sum = 0;
                double[] vector = basis[k];
                for (int column = 0; column < size; column++) {
                    sum += matrix[row * size + column] * vector[column];
                }
                images[k][row] = sum;
            }
        }
        return images;
    }

    private static double[][] inner(double[][] one, double[][] other) {
        double[][] products = new double[one.length][one.length];
        for (int row = 0; row < one.length; row++) {
            for (int column = 0; column < one.length; column++) {
                products[row][column] = dot(one[row], other[column]);
            }
        }
        return products;
    }

    private static double[][] combined(SmallEigen ritz, double[][] vectors) {
        double[][] result = new double[vectors.length][vectors[0].length];
        for (int k = 0; k < vectors.length; k++) {
            for (int part = 0; part < vectors.length; part++) {
                double weight = ritz.component(k, part);
                for (int row = 0; row < result[k].length; row++) {
                    result[k][row] += weight * vectors[part][row];
                }
            }
        }
        return result;
    }

    /** Twice, as once leaves rounding. A vector that lies in the others' span becomes 0. */
    private static void orthonormalise(double[][] basis) {
        for (int k = 0; k < basis.length; k++) {
            for (int round = 0; round < 2; round++) {
                for (int other = 0; other < k; other++) {
                    double share = dot(basis[k], basis[other]);
                    for (int row = 0; row < basis[k].length; row++) {
                        basis[k][row] -= share * basis[other][row];
                    }
                }
                double length = Math.sqrt(dot(basis[k], basis[k]));
                double scale = length > 1e-150 ? 1 / length : 0;
                for (int row = 0; row < basis[k].length; row++) {
                    basis[k][row] *= scale;
                }
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static double[] turned(double[] vector) {
        double largest = 0;
        for (double component : vector) {
            largest = Math.abs(component) > Math.abs(largest) + 1e-12 ? component : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        double[] turned = new double[vector.length];
        for (int k = 0; k < vector.length; k++) {
            turned[k] = sign * vector[k];
        }
        return turned;
    }
}
