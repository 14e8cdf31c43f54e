package dev.unrolled.nn.tensor;

import java.util.SplittableRandom;

/**
 * σ₁ of a matrix without the others: Lanczos's method on AᵀA from a fixed random vector, every new vector made orthogonal to all before
 * (Golub and Van Loan 2013, section 10.1), until the largest eigenvalue of the tridiagonal matrix stays the same to 1e-13.
 */
public final class LargestSingularValue {
    private static final double SAME = 1e-13;
    /** How many steps are made between two looks. */
    private static final int STEPS = 8;

    private final double[][] rows;
    private final int columns;
    private final double[][] basis;
    private final double[] diagonal;
    /** What couples a step to the next. */
    private final double[] coupling;

    private LargestSingularValue(Tensor matrix) {
        columns = matrix.columns();
        rows = new double[matrix.rows()][columns];
        for (int k = 0; k < matrix.length(); k++) {
            rows[k / columns][k % columns] = SingularValueDecomposition.finite(matrix.get(k));
        }
        basis = new double[columns][];
        diagonal = new double[columns];
        coupling = new double[columns];
    }

    /**
     * The largest singular value.
     *
     * @param matrix read as it is now, from the Java arrays
     * @throws IllegalArgumentException with a sentence if an element is no finite number
     */
    public static double of(Tensor matrix) {
        return Math.sqrt(new LargestSingularValue(matrix).largestEigenvalue());
    }

    private double largestEigenvalue() {
        SplittableRandom random = new SplittableRandom(1);
        double[] next = random.doubles(columns, -1, 1).toArray();
        double before = -1;
        double norm = norm(next);
        double first = 0;
        for (int step = 0; step < columns; step++) {
            for (int k = 0; k < columns; k++) {
                next[k] /= norm;
            }
            basis[step] = next;
            next = squareTimes(next);
            diagonal[step] = SingularValueDecomposition.dot(next, basis[step]);
            removeProjections(next, step);
            removeProjections(next, step);
            norm = norm(next);
            coupling[step] = norm;
            first = Math.max(first, diagonal[step]);
            boolean closed = norm <= SAME * first;
            if (closed || step % STEPS == STEPS - 1 || step == columns - 1) {
                double now = largestOf(step + 1);
                if (closed || now - before <= SAME * now) {
                    return now;
                }
                before = now;
            }
        }
        return before;
    }

    /** AᵀA v. */
    private double[] squareTimes(double[] vector) {
        double[] product = new double[columns];
        for (double[] row : rows) {
            addMultiple(SingularValueDecomposition.dot(row, vector), row, product);
        }
        return product;
    }

    private void removeProjections(double[] vector, int last) {
        for (int step = 0; step <= last; step++) {
            addMultiple(-SingularValueDecomposition.dot(vector, basis[step]), basis[step], vector);
        }
    }

    private static void addMultiple(double factor, double[] source, double[] target) {
        for (int k = 0; k < source.length; k++) {
            target[k] += factor * source[k];
        }
    }

    private static double norm(double[] vector) {
        return Math.sqrt(SingularValueDecomposition.dot(vector, vector));
    }

    /** Of the tridiagonal matrix of the first steps, by bisection. */
    private double largestOf(int steps) {
        double low = 0;
        double high = 0;
        for (int k = 0; k < steps; k++) {
            double beside = (k > 0 ? coupling[k - 1] : 0) + (k < steps - 1 ? coupling[k] : 0);
            high = Math.max(high, diagonal[k] + beside);
        }
        for (int half = 0; half < 100 && low < high; half++) {
            double middle = (low + high) / 2;
            if (allBelow(middle, steps)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Whether all eigenvalues lie below a number: whether all pivots of the matrix minus it are negative. */
    private boolean allBelow(double number, int steps) {
        double pivot = diagonal[0] - number;
        for (int k = 1; k < steps && pivot < 0; k++) {
            pivot = diagonal[k] - number - coupling[k - 1] * coupling[k - 1] / pivot;
        }
        return pivot < 0;
    }
}
