package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.Map;

/** One time step of a cell for one stream, one number at a time, as the equations are printed: slow and plain. */
interface ReferenceCell {
    static ReferenceCell of(CellKind kind) {
        return switch (kind) {
            case LSTM -> new ReferenceLstm(false);
            case LSTM_PEEPHOLE -> new ReferenceLstm(true);
            case GRU -> new ReferenceGru();
            case RNN -> new ReferenceRnn(Math::tanh);
            case RNN_RELU -> new ReferenceRnn(a -> Math.max(0, a));
            case RNN_LINEAR -> new ReferenceRnn(a -> a);
            case JORDAN -> new ReferenceJordan();
            case GRU_RESET_BEFORE, MUT1, MUT2, MUT3 -> new ReferenceResetBefore(kind);
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
        private final Parameters parameters;
        private final LayerShape layer;
        private final double[][] input;
        private final double[][] recurrent;
        private final double[] bias;

        Weights(Parameters parameters, LayerShape layer) {
            this.parameters = parameters;
            this.layer = layer;
            input = rows(parameters.get(layer.inputWeight()));
            recurrent = rows(parameters.get(layer.recurrentWeight()));
            bias = RandomChunk.values(parameters.get(layer.bias()));
        }

        private static double[][] rows(Tensor tensor) {
            double[][] rows = new double[tensor.rows()][];
            Arrays.setAll(rows, row -> RandomChunk.values(tensor.rows(row, 1)));
            return rows;
        }

        /** Row {@code gate·H + unit} of W x + U h + b. */
        double preActivation(int gate, int unit, double[] x, double[] h) {
            return fromInput(gate, unit, x) + fromPast(gate, unit, h);
        }

        /** Row {@code gate·H + unit} of W x + b. */
        double fromInput(int gate, int unit, double[] x) {
            int row = gate * recurrent[0].length + unit;
            return bias[row] + product(input[row], x);
        }

        /** Row {@code gate·H + unit} of U h. */
        double fromPast(int gate, int unit, double[] h) {
            return product(recurrent[gate * h.length + unit], h);
        }

        private static double product(double[] row, double[] vector) {
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                sum += row[k] * vector[k];
            }
            return sum;
        }

        double bias(int row) {
            return bias[row];
        }

        double inputTimes(int row, double[] x) {
            return product(input[row], x);
        }

        double recurrentTimes(int row, double[] read) {
            return product(recurrent[row], read);
        }

        /** Whether no layer stands above. */
        boolean isTop() {
            return !parameters.has(Parameters.recurrentWeight(layer.level() + 1));
        }

        Parameters parameters() {
            return parameters;
        }

        double candidateBias(int unit) {
            return parameters.get(layer.candidateBias()).get(unit);
        }

        double peephole(int gate, int unit) {
            return parameters.get(layer.peepholes()).get(gate, unit);
        }
    }
}
