package dev.unrolled.analysis.atlas;

import java.util.Arrays;
import java.util.Comparator;

/** All eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, the largest eigenvalue first. */
final class SmallEigen {
    private static final int MOST_SWEEPS = 60;

    private final double[][] matrix;
    /** The eigenvectors are its columns. */
    private final double[][] rotation;

    private final Integer[] order;

    private SmallEigen(double[][] given) {
        int size = given.length;
        matrix = new double[size][size];
        rotation = new double[size][size];
        order = new Integer[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = (given[row][column] + given[column][row]) / 2;
            }
            rotation[row][row] = 1;
            order[row] = row;
        }
    }

    static SmallEigen of(double[][] symmetric) {
        SmallEigen eigen = new SmallEigen(symmetric);
        for (int sweep = 0; sweep < MOST_SWEEPS && eigen.isCoupled(); sweep++) {
            for (int p = 0; p < symmetric.length; p++) {
                for (int q = p + 1; q < symmetric.length; q++) {
                    eigen.rotate(p, q);
                }
            }
        }
        Arrays.sort(eigen.order, Comparator.comparingDouble(k -> -eigen.matrix[k][k]));
        return eigen;
    }

    private boolean isCoupled() {
        double off = 0;
        double diagonal = 0;
        for (int row = 0; row < matrix.length; row++) {
            diagonal += matrix[row][row] * matrix[row][row];
            for (int column = 0; column < row; column++) {
                off += matrix[row][column] * matrix[row][column];
            }
        }
        return off > 1e-30 * diagonal;
    }

    private void rotate(int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = cosine * kp - sine * kq;
            matrix[k][q] = sine * kp + cosine * kq;
        }
        for (int k = 0; k < matrix.length; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = cosine * pk - sine * qk;
            matrix[q][k] = sine * pk + cosine * qk;
            double kp = rotation[k][p];
            double kq = rotation[k][q];
            rotation[k][p] = cosine * kp - sine * kq;
            rotation[k][q] = sine * kp + cosine * kq;
        }
    }

    double value(int rank) {
        return matrix[order[rank]][order[rank]];
    }

    double component(int rank, int row) {
        return rotation[row][order[rank]];
    }
}
