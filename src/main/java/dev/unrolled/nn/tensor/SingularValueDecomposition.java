package dev.unrolled.nn.tensor;

import java.util.Arrays;

/**
 * A = U·diag(σ)·Vᵀ of a matrix A [m × n] with k = min(m, n) singular values σ₁ ≥ … ≥ σ_k ≥ 0, U [m × k] and V [n × k] with
 * orthonormal columns, by one-sided Jacobi rotations in double precision (Hestenes 1958; Demmel and Veselić 1992): slow for large
 * matrices and exact to the last digits for all. 128 × 128 takes some 0.1 s, 256 × 256 eight times as much.
 *
 * <p>Not LAPACK's: the one in the OpenBLAS that ND4J ships gives wrong vectors on processors with AVX-512.
 */
public final class SingularValueDecomposition {
    private static final double ORTHOGONAL = 1e-15;
    private static final double NOTHING = 1e-14;
    private static final int MOST_SWEEPS = 60;

    private final boolean transposed;
    private final int count;
    private final int length;
    /** Rotated until they are orthogonal; their lengths are then the singular values. [k][max(m, n)] */
    private final double[][] vectors;
    /** What they were rotated by, [k][k]. */
    private final double[][] rotation;

    private final double[] values;

    /**
     * Decomposes a matrix.
     *
     * @param matrix read as it is now, from the Java arrays
     * @throws IllegalArgumentException with a sentence if an element is no finite number
     */
    public SingularValueDecomposition(Tensor matrix) {
        transposed = matrix.rows() > matrix.columns();
        count = Math.min(matrix.rows(), matrix.columns());
        length = Math.max(matrix.rows(), matrix.columns());
        vectors = new double[count][length];
        rotation = new double[count][count];
        for (int k = 0; k < matrix.length(); k++) {
            int row = k / matrix.columns();
            int column = k % matrix.columns();
            vectors[transposed ? column : row][transposed ? row : column] = finite(matrix.get(k));
        }
        for (int k = 0; k < count; k++) {
            rotation[k][k] = 1;
        }
        int sweeps = 0;
        while (sweep()) {
            if (++sweeps == MOST_SWEEPS) {
                throw new IllegalStateException("No singular values after " + sweeps + " sweeps");
            }
        }
        values = Arrays.stream(vectors)
                .mapToDouble(vector -> Math.sqrt(dot(vector, vector)))
                .toArray();
        normalise();
        Arrays.sort(values);
    }

    static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A matrix that holds " + value + " has no singular values; all must be finite numbers");
        }
        return value;
    }

    /** Makes every pair orthogonal once; returns whether any was not. */
    private boolean sweep() {
        double largest = 0;
        double[] squares = new double[count];
        for (int k = 0; k < count; k++) {
            squares[k] = dot(vectors[k], vectors[k]);
            largest = Math.max(largest, squares[k]);
        }
        boolean rotated = false;
        for (int first = 0; first < count - 1; first++) {
            for (int second = first + 1; second < count; second++) {
                double product = dot(vectors[first], vectors[second]);
                double both = Math.sqrt(squares[first] * squares[second]);
                if (Math.abs(product) > Math.max(ORTHOGONAL * length * both, NOTHING * ORTHOGONAL * largest)) {
                    double change = rotate(first, second, (squares[second] - squares[first]) / (2 * product)) * product;
                    squares[first] = Math.max(0, squares[first] - change);
                    squares[second] += change;
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    /** Rotates a pair; returns the tangent of the angle, which makes them orthogonal and is the smaller of the two that do. */
    private double rotate(int first, int second, double cotangentOfTwice) {
        double tangent =
                Math.copySign(1, cotangentOfTwice) / (Math.abs(cotangentOfTwice) + Math.hypot(1, cotangentOfTwice));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        rotate(vectors[first], vectors[second], cosine, cosine * tangent);
        rotate(rotation[first], rotation[second], cosine, cosine * tangent);
        return tangent;
    }

    private static void rotate(double[] first, double[] second, double cosine, double sine) {
        for (int k = 0; k < first.length; k++) {
            double before = first[k];
            first[k] = cosine * before - sine * second[k];
            second[k] = sine * before + cosine * second[k];
        }
    }

    /** In four partial sums, so that the additions need not wait for each other. */
    static double dot(double[] a, double[] b) {
        int end = a.length - a.length % 4;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int k = 0; k < end; k += 4) {
            first += a[k] * b[k];
            second += a[k + 1] * b[k + 1];
            third += a[k + 2] * b[k + 2];
            fourth += a[k + 3] * b[k + 3];
        }
        for (int k = end; k < a.length; k++) {
            first += a[k] * b[k];
        }
        return first + second + (third + fourth);
    }

    /** Makes the vectors unit vectors; those of singular values that are zero become any that are orthogonal to all others. */
    private void normalise() {
        double largest = Arrays.stream(values).max().orElseThrow();
        boolean[] done = new boolean[count];
        for (int k = 0; k < count; k++) {
            if (values[k] > NOTHING * largest) {
                scale(vectors[k], 1 / values[k]);
                done[k] = true;
            }
        }
        int axis = 0;
        for (int k = 0; k < count; k++) {
            while (!done[k]) {
                Arrays.fill(vectors[k], 0);
                vectors[k][axis++] = 1;
                removeProjections(vectors[k], done);
                removeProjections(vectors[k], done);
                double rest = Math.sqrt(dot(vectors[k], vectors[k]));
                // Of all axes, some lie farther than this from what there is as long as a direction is left.
                if (rest > 0.5 / Math.sqrt(length)) {
                    scale(vectors[k], 1 / rest);
                    done[k] = true;
                }
            }
        }
    }

    private void removeProjections(double[] vector, boolean[] done) {
        for (int other = 0; other < count; other++) {
            if (done[other]) {
                double along = dot(vector, vectors[other]);
                for (int k = 0; k < length; k++) {
                    vector[k] -= along * vectors[other][k];
                }
            }
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= factor;
        }
    }

    /** How many singular values there are, min(m, n). */
    public int count() {
        return count;
    }

    /** σ of that index, from 0; index 0 is the largest. */
    public double value(int index) {
        return values[count - 1 - index];
    }

    /**
     * U·Vᵀ, the nearest matrix with orthonormal rows or columns (the orthogonal factor of the polar decomposition; Higham
     * 2008, theorem 8.4), [m][n]. Where singular values are zero there are several that are as near, and it is one of them.
     */
    public double[][] orthogonalFactor() {
        double[][] factor = new double[transposed ? length : count][transposed ? count : length];
        for (int k = 0; k < count; k++) {
            for (int own = 0; own < count; own++) {
                double weight = rotation[k][own];
                for (int other = 0; other < length; other++) {
                    factor[transposed ? other : own][transposed ? own : other] += weight * vectors[k][other];
                }
            }
        }
        return factor;
    }
}
