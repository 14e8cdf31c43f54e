package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** Chooses the precision of the loops over the look-up table of a layer that reads characters. */
final class TableKernels {
    private TableKernels() {}

    /** The character's row of {@code table} [V × G·H] ← its column of {@code weights} [G·H × V] + bias. */
    static void lookUp(Tensor weights, Tensor bias, int character, Tensor table) {
        if (weights.precision() == Precision.FLOAT) {
            FloatTableKernel.lookUp(weights, bias, character, table);
        } else {
            DoubleTableKernel.lookUp(weights, bias, character, table);
        }
    }

    /** Adds {@code row} [1 × G·H] to the table's row of a character; {@code sum}, of the same shape, is overwritten. */
    static void addTo(Tensor row, Tensor sum, int character, Tensor table) {
        if (row.precision() == Precision.FLOAT) {
            FloatTableKernel.addTo(row, sum, character, table);
        } else {
            DoubleTableKernel.addTo(row, sum, character, table);
        }
    }

    /** The way back of looking up all characters: weights ← tableᵀ, bias ← the sum of the table's rows. */
    static void gather(Tensor table, Tensor weights, Tensor bias) {
        if (table.precision() == Precision.FLOAT) {
            FloatTableKernel.gather(table, weights, bias);
        } else {
            DoubleTableKernel.gather(table, weights, bias);
        }
    }
}
