package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stack of recurrent layers that reads characters, or one from either side, and an output layer that predicts the next one. Holds the
 * configuration and the parameters; what happens while it runs is held by a {@link NetworkPass}.
 */
public final class Network {
    private final NetworkConfiguration configuration;
    private final Parameters parameters;
    private final List<RecurrentCell> cells;

    /** A network with the given parameters, which it shares. */
    public Network(NetworkConfiguration configuration, Parameters parameters) {
        this.configuration = configuration;
        this.parameters = parameters;
        List<RecurrentCell> layers = new ArrayList<>();
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            layers.add(configuration.cell().create(configuration.layer(layer), parameters));
        }
        cells = List.copyOf(layers);
    }

    /** A network with fresh random parameters; the same seed gives the same parameters. */
    public static Network initialised(NetworkConfiguration configuration, Precision precision, long seed) {
        Parameters parameters = Parameters.zeros(configuration, precision);
        WeightDraw.fill(configuration, parameters, seed);
        Network network = new Network(configuration, parameters);
        double scale = configuration.initialWeights().recurrentScale();
        if (scale > 0) {
            new RecurrentScale(scale, RecurrentScale.Way.AS_IS).applyTo(network);
        }
        return network;
    }

    /** The same network with a copy of the parameters, for work beside the training. */
    public Network copy() {
        Parameters copy = parameters.zerosLike();
        copy.copyFrom(parameters);
        return new Network(configuration, copy);
    }

    /** The same network with a copy of the parameters in a precision; from double to single they are rounded. */
    public Network in(Precision precision) {
        Parameters copy = Parameters.zeros(configuration, precision);
        copy.convertFrom(parameters);
        return new Network(configuration, copy);
    }

    /**
     * The same parameters, shared, read by cells of another kind: a tanh network with its nonlinearity switched off is
     * {@code withCell(CellKind.RNN_LINEAR)}.
     *
     * @throws IllegalArgumentException with a sentence if cells of that kind have other parameters
     */
    public Network withCell(CellKind kind) {
        NetworkConfiguration changed = configuration.withCell(kind);
        if (!kind.sharesParametersWith(configuration.cell())) {
            throw new IllegalArgumentException("The weights of " + configuration.label() + " cannot be read by "
                    + changed.label() + ": their gates differ");
        }
        return new Network(changed, parameters);
    }

    /**
     * Sets the bias of every forget gate of every layer, on both sides.
     *
     * @param bias b_f, −{@link InitialWeights#LARGEST_FORGET_BIAS} to as much
     * @throws IllegalArgumentException with a sentence if it is out of its range or the cells have no forget gate
     */
    public void setForgetBias(double bias) {
        configuration.initialWeights().withForgetBias(bias);
        if (!configuration.cell().hasForgetGate()) {
            throw new IllegalArgumentException(configuration.cell().label() + " has no forget gate to set the bias of");
        }
        int hidden = configuration.hiddenSize();
        for (int layer = 0; layer < configuration.layerCount(); layer++) {
            Tensor biases = parameters.get(configuration.layer(layer).bias());
            for (int unit = 0; unit < hidden; unit++) {
                biases.set(WeightDraw.KEEP_BLOCK * hidden + unit, bias);
            }
        }
        parameters.push();
    }

    public NetworkConfiguration configuration() {
        return configuration;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** The signals of its units; first the one that is shown by default. */
    public List<Signal> signals() {
        return cells.get(0).signals();
    }

    /** The gate that says how much of a state is kept; empty for cells without one. */
    public Optional<Signal> keepGate() {
        return signals().stream().filter(Signal::isKeepGate).findFirst();
    }

    List<RecurrentCell> cells() {
        return cells;
    }
}
