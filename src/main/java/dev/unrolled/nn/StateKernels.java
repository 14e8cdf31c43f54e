package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;

/** Loops over states that several cells share; chooses their precision. */
final class StateKernels {
    private StateKernels() {}

    private static boolean single(Tensor tensor) {
        return tensor.precision() == Precision.FLOAT;
    }

    /** target + a ⊙ b, for the elements from {@code from} before {@code to}. */
    static void addProduct(Tensor a, Tensor b, Tensor target, int from, int to) {
        if (single(a)) {
            FloatStateKernel.addProduct(a, b, target, from, to);
        } else {
            DoubleStateKernel.addProduct(a, b, target, from, to);
        }
    }

    /** target ← a ⊙ b. */
    static void product(Tensor a, Tensor b, Tensor target, int from, int to) {
        if (single(a)) {
            FloatStateKernel.product(a, b, target, from, to);
        } else {
            DoubleStateKernel.product(a, b, target, from, to);
        }
    }

    /** target + source. */
    static void add(Tensor source, Tensor target, int from, int to) {
        if (single(source)) {
            FloatStateKernel.add(source, target, from, to);
        } else {
            DoubleStateKernel.add(source, target, from, to);
        }
    }

    /** x ← tanh(x). */
    static void tanh(Tensor x, int from, int to) {
        if (single(x)) {
            FloatStateKernel.tanh(x, from, to);
        } else {
            DoubleStateKernel.tanh(x, from, to);
        }
    }

    /** gradient ← gradient ⊙ (1 − y²), where y = tanh of what the gradient is wanted for. */
    static void tanhBackward(Tensor y, Tensor gradient, int from, int to) {
        if (single(y)) {
            FloatStateKernel.tanhBackward(y, gradient, from, to);
        } else {
            DoubleStateKernel.tanhBackward(y, gradient, from, to);
        }
    }

    /** x ← max(0, x). */
    static void relu(Tensor x, int from, int to) {
        if (single(x)) {
            FloatStateKernel.relu(x, from, to);
        } else {
            DoubleStateKernel.relu(x, from, to);
        }
    }

    /** gradient ← gradient where y &gt; 0, 0 where y ≤ 0, no number where y is none. */
    static void reluBackward(Tensor y, Tensor gradient, int from, int to) {
        if (single(y)) {
            FloatStateKernel.reluBackward(y, gradient, from, to);
        } else {
            DoubleStateKernel.reluBackward(y, gradient, from, to);
        }
    }

    /** x ← 0. */
    static void clear(Tensor x, int from, int to) {
        if (single(x)) {
            Arrays.fill(x.floats(), from, to, 0f);
        } else {
            Arrays.fill(x.doubles(), from, to, 0);
        }
    }

    /** Every row of {@code target} ← the one row. */
    static void repeat(Tensor row, Tensor target) {
        for (int k = 0; k < target.rows(); k++) {
            copy(row, row.offset(), target, k * target.columns(), target.columns());
        }
    }

    /** Copies elements between the Java arrays, flat indices counted from the arrays' beginnings. */
    static void copy(Tensor source, int from, Tensor target, int at, int count) {
        if (single(source)) {
            System.arraycopy(source.floats(), from, target.floats(), at, count);
        } else {
            System.arraycopy(source.doubles(), from, target.doubles(), at, count);
        }
    }

    /** Sets {@code sums} [1 × H] to Σ a ⊙ b over the rows from {@code firstRow}. */
    static void sumProducts(Tensor a, Tensor b, int firstRow, Tensor sums) {
        if (single(a)) {
            FloatStateKernel.sumProducts(a, b, firstRow, sums);
        } else {
            DoubleStateKernel.sumProducts(a, b, firstRow, sums);
        }
    }

    /** Sets {@code sums} [1 × H] to Σ a over the rows from {@code firstRow}. */
    static void sum(Tensor a, int firstRow, Tensor sums) {
        if (single(a)) {
            FloatStateKernel.sum(a, firstRow, sums);
        } else {
            DoubleStateKernel.sum(a, firstRow, sums);
        }
    }
}
