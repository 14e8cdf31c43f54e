package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** Chooses the precision of the loops over the look-up table of a layer that reads characters. */
final class TableKernels {
    private TableKernels() {}

    /** Row v of {@code table} [V × G·H] ← column v of {@code weights} [G·H × V] + bias. */
    static void build(Tensor weights, Tensor bias, Tensor table) {
        if (weights.precision() == Precision.FLOAT) {
            FloatTableKernel.build(weights, bias, table);
        } else {
            DoubleTableKernel.build(weights, bias, table);
        }
    }

    /** Adds each row to the table's row of its character. */
    static void scatter(Tensor rows, int[] characters, Tensor table) {
        if (rows.precision() == Precision.FLOAT) {
            FloatTableKernel.scatter(rows, characters, table);
        } else {
            DoubleTableKernel.scatter(rows, characters, table);
        }
    }

    /** The way back of {@link #build}: weights ← tableᵀ, bias ← the sum of the table's rows. */
    static void gather(Tensor table, Tensor weights, Tensor bias) {
        if (table.precision() == Precision.FLOAT) {
            FloatTableKernel.gather(table, weights, bias);
        } else {
            DoubleTableKernel.gather(table, weights, bias);
        }
    }
}
