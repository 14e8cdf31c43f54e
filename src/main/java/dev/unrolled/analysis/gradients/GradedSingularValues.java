package dev.unrolled.analysis.gradients;

import java.util.Arrays;
import java.util.Comparator;

/**
 * All singular values and vectors of a {@link GradedProduct} B·D = X·Σ·Wᵀ by Jacobi's rotations of the columns, which keep the
 * digits of the small ones too (Demmel and Veselić 1992).
 */
final class GradedSingularValues {
    private static final int MOST_SWEEPS = 40;
    /** Columns smaller than the greatest by more than this, as a logarithm, are by themselves. */
    private static final double BEYOND = 600;

    private final int size;
    /** The columns of B·D, over the greatest diagonal element of D. */
    private final double[][] columns;
    /** The columns of W. */
    private final double[][] right;

    private final double[] own;
    private final double top;
    private final Integer[] order;

    GradedSingularValues(GradedProduct product) {
        own = product.logarithms();
        size = own.length;
        top = Arrays.stream(own).max().orElseThrow();
        columns = new double[size][size];
        right = new double[size][size];
        order = new Integer[size];
        for (int column = 0; column < size; column++) {
            right[column][column] = 1;
            order[column] = column;
            double scale = isBeyond(column) ? 0 : Math.exp(own[column] - top);
            for (int row = 0; row < size; row++) {
                columns[column][row] = scale * product.unit()[row][column];
            }
        }
        boolean rotated = Double.isFinite(top);
        for (int sweep = 0; sweep < MOST_SWEEPS && rotated; sweep++) {
            rotated = sweep();
        }
        Arrays.sort(order, Comparator.comparingDouble(column -> -logarithm(column)));
    }

    private boolean isBeyond(int column) {
        return !(own[column] - top > -BEYOND);
    }

    private boolean sweep() {
        boolean rotated = false;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                double aa = OrthogonalRows.dot(columns[a], columns[a]);
                double bb = OrthogonalRows.dot(columns[b], columns[b]);
                double ab = OrthogonalRows.dot(columns[a], columns[b]);
                if (Math.abs(ab) > 1e-15 * Math.sqrt(aa) * Math.sqrt(bb)) {
                    double zeta = (bb - aa) / (2 * ab);
                    double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
                    double cosine = 1 / Math.hypot(1, tangent);
                    rotate(columns[a], columns[b], cosine, cosine * tangent);
                    rotate(right[a], right[b], cosine, cosine * tangent);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private static void rotate(double[] a, double[] b, double cosine, double sine) {
        for (int k = 0; k < a.length; k++) {
            double before = a[k];
            a[k] = cosine * before - sine * b[k];
            b[k] = sine * before + cosine * b[k];
        }
    }

    private double logarithm(int column) {
        return isBeyond(column) ? own[column] : top + Math.log(Norm.of(columns[column]));
    }

    /** ln σ, the greatest first; −∞ for 0. */
    double logarithmOf(int rank) {
        return logarithm(order[rank]);
    }

    /** W with its columns in the order of the singular values, [p][p]. */
    double[][] rightVectors() {
        double[][] vectors = new double[size][size];
        for (int rank = 0; rank < size; rank++) {
            for (int row = 0; row < size; row++) {
                vectors[row][rank] = right[order[rank]][row];
            }
        }
        return vectors;
    }
}
