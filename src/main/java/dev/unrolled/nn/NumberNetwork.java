package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack of recurrent layers that reads numbers, I at each time step, and a linear output layer that answers with one
 * number after the last: y = w·h_{T−1} + b. Made of the cells that a {@link Network} is made of. What happens while it runs
 * is held by a {@link NumberPass}.
 */
public final class NumberNetwork {
    private final NetworkConfiguration configuration;
    private final Parameters parameters;
    private final List<RecurrentCell> cells;

    private NumberNetwork(NetworkConfiguration configuration, Parameters parameters) {
        this.configuration = configuration;
        this.parameters = parameters;
        List<RecurrentCell> layers = new ArrayList<>();
        for (int layer = 0; layer < configuration.layers(); layer++) {
            LayerShape shape = configuration.layer(layer).readingNumbers();
            layers.add(configuration.cell().create(shape, parameters));
        }
        cells = List.copyOf(layers);
    }

    /** A network whose parameters are all 0. */
    static NumberNetwork zeros(NetworkConfiguration configuration, Precision precision) {
        if (configuration.cell() == CellKind.JORDAN) {
            throw new IllegalArgumentException(
                    "A Jordan network reads the characters it said, so it cannot read numbers");
        }
        if (configuration.embeddingSize() != 0 || configuration.reading() != ReadingDirection.LEFT_TO_RIGHT) {
            throw new IllegalArgumentException("Numbers are read as they are and left to right only");
        }
        return new NumberNetwork(configuration, Parameters.zerosForNumbers(configuration, precision));
    }

    /**
     * A network with fresh random parameters; the same seed gives the same parameters.
     *
     * @param configuration its vocabulary size is I, the count of numbers at each time step; one-hot, left to right
     * @throws IllegalArgumentException with a sentence for a kind of network that cannot read numbers
     */
    public static NumberNetwork initialised(NetworkConfiguration configuration, Precision precision, long seed) {
        NumberNetwork network = zeros(configuration, precision);
        WeightDraw.fill(configuration, network.parameters, seed);
        return network;
    }

    /** I, the count of numbers at each time step. */
    public int inputs() {
        return configuration.vocabularySize();
    }

    public NetworkConfiguration configuration() {
        return configuration;
    }

    public Parameters parameters() {
        return parameters;
    }

    List<RecurrentCell> cells() {
        return cells;
    }
}
