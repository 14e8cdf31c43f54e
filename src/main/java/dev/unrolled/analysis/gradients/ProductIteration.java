package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * The greatest singular values of products P = F₁·F₂·…·F_n that grow by a factor at a time, by block power iteration on PᵀP: a few
 * vectors go through the factors, back and forth, and are made orthonormal after each one; the logarithms of their lengths are added up.
 * Each product starts from the left singular vectors of the one before, which are nearly its own.
 */
final class ProductIteration {
    /** So many more vectors than wanted go along, which makes it converge faster. */
    private static final int EXTRA = 8;

    private static final int MOST_ROUNDS = 300;
    /** Of ln σ between two rounds. */
    private static final double CONVERGED = 1e-8;

    private final int count;
    private final Tensor[] factors;
    /** The left vectors, orthonormal rows [p][S]. */
    private double[][] left;

    private final Tensor before;
    private final Tensor after;

    /**
     * Nothing is multiplied yet.
     *
     * @param count how many singular values are wanted
     * @param factors all that will be multiplied, [S × S] each, on the products' side
     */
    ProductIteration(int count, Tensor... factors) {
        this.factors = factors.clone();
        int size = factors[0].rows();
        this.count = Math.min(count, size);
        int rows = Math.min(size, count + EXTRA);
        left = OrthogonalRows.random(rows, size);
        before = new Tensor(Precision.DOUBLE, rows, size);
        after = new Tensor(Precision.DOUBLE, rows, size);
    }

    /** ln σ of the product of the first {@code n} factors, the greatest first; −∞ for 0, NaN where a factor is not finite. */
    double[] logarithms(int n) {
        double[] last = new double[count];
        Arrays.fill(last, Double.NaN);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] rows = copy(left);
            GradedProduct product = new GradedProduct(rows.length);
            for (int k = 0; k < n; k++) {
                Products.times(pushed(rows), factors[k], 0, after);
                pull(rows);
                product.multiply(OrthogonalRows.factor(rows));
            }
            GradedSingularValues values = new GradedSingularValues(product);
            double[] now = new double[count];
            Arrays.setAll(now, values::logarithmOf);
            boolean done = isSame(now, last) || Double.isNaN(now[0]);
            if (done) {
                return now;
            }
            last = now;
            backToLeft(OrthogonalRows.mixed(values.rightVectors(), rows), n);
        }
        return last;
    }

    /** From the right singular vectors, the rows, to the left ones. */
    private void backToLeft(double[][] right, int n) {
        for (int k = n - 1; k >= 0; k--) {
            Products.timesTransposed(pushed(right), factors[k], 0, after);
            pull(right);
            OrthogonalRows.factor(right);
        }
        left = right;
    }

    private static boolean isSame(double[] now, double[] last) {
        for (int k = 0; k < now.length; k++) {
            if (now[k] != last[k] && !(Math.abs(now[k] - last[k]) < CONVERGED)) {
                return false;
            }
        }
        return true;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        Arrays.setAll(copy, row -> rows[row].clone());
        return copy;
    }

    private Tensor pushed(double[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, before.doubles(), row * rows[row].length, rows[row].length);
        }
        before.push();
        return before;
    }

    private void pull(double[][] rows) {
        after.pull();
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(after.doubles(), row * rows[row].length, rows[row], 0, rows[row].length);
        }
    }
}
