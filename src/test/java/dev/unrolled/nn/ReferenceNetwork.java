package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A whole network over a chunk, computed one number at a time from the printed equations. */
final class ReferenceNetwork {
    /** What an experimenter does to a unit's raw c (of cells that have one) or h, as soon as it is computed. */
    interface Intervention {
        Intervention NONE = (signal, place, value) -> value;

        double apply(Signal signal, Place place, double value);
    }

    /** One unit at one moment. */
    record Place(int layer, int timeStep, int stream, int unit) {}

    /** For each layer, time step and stream the signals, [layer][t·B + b]. */
    final List<List<Map<Signal, double[]>>> signals = new ArrayList<>();
    /** [t·B + b][V]. */
    final double[][] probabilities;

    final double summedLoss;

    private final RandomChunk chunk;
    private final Parameters parameters;
    private final ReferenceCell cell;
    private final Intervention intervention;

    ReferenceNetwork(RandomChunk chunk, Parameters parameters, Intervention intervention) {
        this.chunk = chunk;
        this.parameters = parameters;
        this.intervention = intervention;
        cell = ReferenceCell.of(chunk.configuration.cell());
        for (int layer = 0; layer < chunk.configuration.layers(); layer++) {
            signals.add(layer(layer));
        }
        probabilities = new double[chunk.span.characters()][];
        double sum = 0;
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = softmax(parameters, last(row));
            sum -= Math.log(probabilities[row][chunk.targets[row]]);
        }
        summedLoss = sum;
    }

    private List<Map<Signal, double[]>> layer(int layer) {
        List<Map<Signal, double[]>> rows = new ArrayList<>();
        ReferenceCell.Weights weights = new ReferenceCell.Weights(parameters, layer);
        int batch = chunk.span.batch();
        for (int row = 0; row < chunk.span.characters(); row++) {
            int stream = row % batch;
            int timeStep = row / batch;
            Map<Signal, double[]> before = timeStep == 0 ? initial(layer, stream) : rows.get(row - batch);
            Map<Signal, double[]> after = cell.step(
                    weights,
                    input(layer, row),
                    before,
                    (unit, value) ->
                            intervention.apply(Signal.CELL_STATE, new Place(layer, timeStep, stream, unit), value));
            double[] hidden = after.get(Signal.HIDDEN_STATE);
            for (int unit = 0; unit < hidden.length; unit++) {
                Place place = new Place(layer, timeStep, stream, unit);
                hidden[unit] = intervention.apply(Signal.HIDDEN_STATE, place, hidden[unit]);
            }
            rows.add(after);
        }
        return rows;
    }

    private Map<Signal, double[]> initial(int layer, int stream) {
        int hidden = chunk.configuration.hiddenSize();
        int from = stream * hidden;
        return Map.of(
                Signal.HIDDEN_STATE, Arrays.copyOfRange(chunk.initialHidden[layer], from, from + hidden),
                Signal.CELL_STATE, Arrays.copyOfRange(chunk.initialCell[layer], from, from + hidden));
    }

    private double[] input(int layer, int row) {
        if (layer > 0) {
            return signals.get(layer - 1).get(row).get(Signal.HIDDEN_STATE);
        }
        if (parameters.has(Parameters.EMBEDDING)) {
            return RandomChunk.values(parameters.get(Parameters.EMBEDDING).rows(chunk.characters[row], 1));
        }
        double[] oneHot = new double[chunk.configuration.vocabularySize()];
        oneHot[chunk.characters[row]] = 1;
        return oneHot;
    }

    private double[] last(int row) {
        return signals.get(signals.size() - 1).get(row).get(Signal.HIDDEN_STATE);
    }

    /** What the output layer makes of a state of the top layer. */
    static double[] softmax(Parameters parameters, double[] hidden) {
        Tensor weights = parameters.get(Parameters.OUTPUT_WEIGHT);
        Tensor bias = parameters.get(Parameters.OUTPUT_BIAS);
        double[] exponentials = new double[bias.length()];
        double sum = 0;
        for (int character = 0; character < exponentials.length; character++) {
            double logit = bias.get(character);
            for (int unit = 0; unit < hidden.length; unit++) {
                logit += weights.get(character, unit) * hidden[unit];
            }
            exponentials[character] = Math.exp(logit);
            sum += exponentials[character];
        }
        for (int character = 0; character < exponentials.length; character++) {
            exponentials[character] /= sum;
        }
        return exponentials;
    }
}
