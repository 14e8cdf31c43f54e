package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        for (int layer = 0; layer < chunk.configuration.layerCount(); layer++) {
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
        int characters = chunk.span.characters();
        List<Map<Signal, double[]>> rows = new ArrayList<>(Collections.nCopies(characters, null));
        LayerShape shape = chunk.configuration.layer(layer);
        ReferenceCell.Weights weights = new ReferenceCell.Weights(parameters, shape);
        int batch = chunk.span.batch();
        for (int count = 0; count < characters; count++) {
            int row = shape.readsFromRight() ? characters - 1 - count : count;
            int stream = row % batch;
            int timeStep = row / batch;
            int previous = shape.readsFromRight() ? row + batch : row - batch;
            Map<Signal, double[]> before = count < batch ? initial(layer, stream) : rows.get(previous);
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
            rows.set(row, after);
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
        if (!chunk.configuration.layer(layer).readsCharacters()) {
            return signals.get(layer - 1).get(row).get(Signal.HIDDEN_STATE);
        }
        if (parameters.has(Parameters.EMBEDDING)) {
            return RandomChunk.values(parameters.get(Parameters.EMBEDDING).rows(chunk.characters[row], 1));
        }
        double[] oneHot = new double[chunk.configuration.vocabularySize()];
        oneHot[chunk.characters[row]] = 1;
        return oneHot;
    }

    /** What the output layer reads. */
    private double[] last(int row) {
        int layers = chunk.configuration.layers();
        double[] left = signals.get(layers - 1).get(row).get(Signal.HIDDEN_STATE);
        if (signals.size() == layers) {
            return left;
        }
        double[] right = fromRight(signals.size() - 1, row + 2 * chunk.span.batch());
        double[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    /** h of a layer that reads from the right, zeros from two characters beyond the chunk. */
    private double[] fromRight(int layer, int row) {
        int characters = chunk.span.characters();
        if (row >= characters + chunk.span.batch()) {
            return new double[chunk.configuration.hiddenSize()];
        }
        Map<Signal, double[]> values = row >= characters
                ? initial(layer, row - characters)
                : signals.get(layer).get(row);
        return values.get(Signal.HIDDEN_STATE);
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
