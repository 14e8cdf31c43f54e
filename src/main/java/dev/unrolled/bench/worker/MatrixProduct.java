package dev.unrolled.bench.worker;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;

/**
 * A product [rows × inner]·[inner × columns] that a training step makes so many times.
 *
 * @param form which of its factors lies transposed in memory
 */
record MatrixProduct(Form form, int rows, int columns, int inner, int times) {
    /** The three forms of a product on the way forward, back, and to the weights' gradients. */
    enum Form {
        /** A·Bᵀ. */
        FORWARD,
        /** A·B. */
        BACK,
        /** Aᵀ·B. */
        GRADIENT
    }

    /** Multiplications and additions in all. */
    double operations() {
        return 2.0 * rows * columns * inner * times;
    }

    /** Makes the products on memory of its own, as the training does: with packed weights where these pay. */
    Runnable prepared() {
        Tensor c = matrix(rows, columns);
        if (form == Form.GRADIENT) {
            Tensor a = matrix(inner, rows);
            Tensor b = matrix(inner, columns);
            return repeated(() -> Products.transposedTimes(a, b, 0, c));
        }
        Tensor a = matrix(rows, inner);
        boolean forward = form == Form.FORWARD;
        PackedWeights b = new PackedWeights(forward ? matrix(columns, inner) : matrix(inner, columns), rows, !forward);
        b.pack();
        return repeated(forward ? () -> b.timesTransposed(a, 0, c) : () -> b.times(a, 0, c));
    }

    private Runnable repeated(Runnable product) {
        return () -> {
            for (int made = 0; made < times; made++) {
                product.run();
            }
        };
    }

    private static Tensor matrix(int rows, int columns) {
        Tensor matrix = new Tensor(Precision.FLOAT, rows, columns);
        matrix.fill(1.0 / columns);
        matrix.push();
        return matrix;
    }
}
