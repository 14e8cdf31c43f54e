package dev.unrolled.bench.worker;

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

    /** Makes the products on memory of its own. */
    Runnable prepared() {
        Tensor a = form == Form.GRADIENT ? matrix(inner, rows) : matrix(rows, inner);
        Tensor b = form == Form.FORWARD ? matrix(columns, inner) : matrix(inner, columns);
        Tensor c = matrix(rows, columns);
        return () -> {
            for (int made = 0; made < times; made++) {
                switch (form) {
                    case FORWARD -> Products.timesTransposed(a, b, 0, c);
                    case BACK -> Products.times(a, b, 0, c);
                    case GRADIENT -> Products.transposedTimes(a, b, 0, c);
                }
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
