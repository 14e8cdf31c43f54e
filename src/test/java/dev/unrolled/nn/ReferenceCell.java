package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.Map;

/** One time step of a cell for one stream, one number at a time, as the equations are printed: slow and plain. */
interface ReferenceCell {
    static ReferenceCell of(CellKind kind) {
        return switch (kind) {
            case LSTM -> new ReferenceLstm();
        };
    }

    /** What is done to each unit's memory (raw c of an LSTM, h of the others) before anything reads it. */
    interface Intervention {
        double apply(int unit, double value);
    }

    /**
     * The values of all signals after the time step, [H] each.
     *
     * @param before the same after the time step before; only h and, for cells that have one, c are read
     */
    Map<Signal, double[]> step(Weights weights, double[] x, Map<Signal, double[]> before, Intervention intervention);

    /** The parameters of one layer, [rows][columns]. */
    final class Weights {
        private final double[][] input;
        private final double[][] recurrent;
        private final double[] bias;

        Weights(Parameters parameters, int layer) {
            input = rows(parameters.get(Parameters.inputWeight(layer)));
            recurrent = rows(parameters.get(Parameters.recurrentWeight(layer)));
            bias = RandomChunk.values(parameters.get(Parameters.bias(layer)));
        }

        private static double[][] rows(Tensor tensor) {
            double[][] rows = new double[tensor.rows()][];
            Arrays.setAll(rows, row -> RandomChunk.values(tensor.rows(row, 1)));
            return rows;
        }

        /** Row {@code gate·H + unit} of W x + U h + b. */
        double preActivation(int gate, int unit, double[] x, double[] h) {
            int row = gate * h.length + unit;
            double sum = bias[row];
            for (int k = 0; k < x.length; k++) {
                sum += input[row][k] * x[k];
            }
            for (int k = 0; k < h.length; k++) {
                sum += recurrent[row][k] * h[k];
            }
            return sum;
        }
    }
}
