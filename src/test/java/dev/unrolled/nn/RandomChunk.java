package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * A small network with random weights, a chunk of random characters, and a random state to start from: the same numbers
 * in either precision, since all of them are floats.
 */
final class RandomChunk {
    final NetworkConfiguration configuration;
    final Span span;
    /** x_t and x_{t+1}, [T·B]. */
    final int[] characters;

    final int[] targets;
    /** h and c before the chunk, [layer][B·H]. */
    final double[][] initialHidden;

    final double[][] initialCell;

    RandomChunk(NetworkConfiguration configuration, Span span) {
        this.configuration = configuration;
        this.span = span;
        SplittableRandom random = new SplittableRandom(7);
        int vocabulary = configuration.vocabularySize();
        characters = random.ints(span.characters(), 0, vocabulary).toArray();
        targets = random.ints(span.characters(), 0, vocabulary).toArray();
        int size = span.batch() * configuration.hiddenSize();
        initialHidden = new double[configuration.layerCount()][];
        initialCell = new double[configuration.layerCount()][];
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            initialHidden[layer] = floats(random, size, 0.8);
            initialCell[layer] = floats(random, size, 1.5);
        }
    }

    static RandomChunk of(CellKind kind, int layers, int hidden, Span span) {
        return new RandomChunk(new NetworkConfiguration(kind, layers, hidden, 7, 1), span);
    }

    static double[] floats(SplittableRandom random, int count, double bound) {
        return random.doubles(count, -bound, bound).map(value -> (float) value).toArray();
    }

    /** The network, with weights up to ±{@code bound}. */
    Network network(Precision precision, double bound) {
        Parameters parameters = Parameters.zeros(configuration, precision);
        SplittableRandom random = new SplittableRandom(11);
        for (Parameter parameter : parameters.all()) {
            fill(parameter.values(), floats(random, parameter.values().length(), bound));
        }
        parameters.push();
        return new Network(configuration, parameters);
    }

    /** A pass that starts from the random state. */
    NetworkPass pass(Network network) {
        NetworkPass pass = NetworkPass.forTraining(network, span);
        start(pass);
        return pass;
    }

    /** Puts the random state where a pass starts from. */
    void start(NetworkPass pass) {
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            for (int k = 0; k < initialHidden[layer].length; k++) {
                pass.setInitialState(layer, k, initialHidden[layer][k], initialCell[layer][k]);
            }
        }
    }

    static void fill(Tensor target, double[] values) {
        for (int k = 0; k < values.length; k++) {
            target.set(k, values[k]);
        }
    }

    static double[] values(Tensor tensor) {
        double[] values = new double[tensor.length()];
        for (int k = 0; k < values.length; k++) {
            values[k] = tensor.get(k);
        }
        return values;
    }
}
