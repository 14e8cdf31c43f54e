package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes gradients back through a network in double precision in order to look at them: with respect to the states and to
 * what is read, of every stream by itself. The gradients of the parameters are left out. Only for networks that read left
 * to right. Buffers are allocated once. Not thread safe.
 */
public final class GradientPass {
    private final Network network;
    private final Span span;
    private final NetworkPass pass;
    private final int hidden;
    /** Where gradients with respect to the state after the chunk are put, layer by layer. */
    private final List<StateGradient> beyond = new ArrayList<>();

    private final int[] noTargets;
    private final int stateSize;
    /** ∂L/∂x_t, [T·B × (V or D)]; null until it is asked for. */
    private Tensor inputGradient;

    private boolean inputIsKnown;

    /**
     * A pass that starts from zero states.
     *
     * @param network in any precision; its parameters are copied
     * @throws IllegalArgumentException if it reads both ways
     */
    public GradientPass(Network network, Span span) {
        requireLeftToRight(network);
        this.network = network.in(Precision.DOUBLE);
        this.span = span;
        hidden = network.configuration().hiddenSize();
        pass = NetworkPass.forTraining(this.network, span);
        pass.leaveParametersOut();
        noTargets = new int[span.characters()];
        Arrays.fill(noTargets, -1);
        for (int layer = 0; layer < network.configuration().layers(); layer++) {
            Tensor cell = pass.hasCellState() ? block() : null;
            beyond.add(new StateGradient(block(), cell));
        }
        stateSize = pass.stateAfter(0, 0).size();
    }

    private Tensor block() {
        return new Tensor(Precision.DOUBLE, span.batch(), hidden, Tensor.Home.JAVA);
    }

    /**
     * Refuses a network that reads both ways.
     *
     * @throws IllegalArgumentException if it does
     */
    public static void requireLeftToRight(Network network) {
        if (network.configuration().reading() == ReadingDirection.BOTH_WAYS) {
            throw new IllegalArgumentException(
                    "Gradients by distance are those of networks that read left to right; this"
                            + " one reads both ways, so what it predicts reaches to either side");
        }
    }

    /** Takes over the parameters of a network of the same shape, as they are now. */
    public void takeParameters(Network from) {
        network.parameters().convertFrom(from.parameters());
    }

    /** S, how many numbers the network carries of each stream. */
    public int stateSize() {
        return stateSize;
    }

    /** How many of these each layer carries: H, or 2H with a cell state. */
    public int layerStateSize() {
        return stateSize / network.configuration().layers();
    }

    /** Whether the cells have a cell state beside the hidden state. */
    public boolean hasCellState() {
        return pass.hasCellState();
    }

    /** The next chunk starts from zero states. */
    public void resetState() {
        pass.resetState();
    }

    /** The next chunk of a stream starts from a state. */
    public void start(int stream, StreamState state) {
        pass.start(stream, state);
    }

    /** The next chunk of every stream starts from a state. */
    public void startAll(StreamState state) {
        pass.startAll(state);
    }

    /** The state of a stream after so many of the last chunk's time steps, 0 … T. */
    public StreamState stateAfter(int steps, int stream) {
        return pass.stateAfter(steps, stream);
    }

    /**
     * Reads a chunk.
     *
     * @param characters x_t, [T·B], by time step, then stream
     * @param targets x_{t+1}, [T·B]; −1 where it shall not count
     * @return the sum of −ln p(x_{t+1}) over the counted characters, in nats
     */
    public double forward(int[] characters, int[] targets) {
        return pass.forward(characters, targets);
    }

    /** −ln p(x_{t+1}) of a row t·B + b of the last chunk, in nats; NaN where it does not count. */
    public double loss(int row) {
        return pass.loss(row);
    }

    /**
     * Goes back from the summed loss of some targets, which need not be those of {@link #forward}.
     *
     * @param targets [T·B]; −1 where none shall count
     */
    public void backward(int[] targets) {
        for (int layer = 0; layer < beyond.size(); layer++) {
            pass.layer(layer).addFinalStateGradient(StateGradient.NONE);
        }
        pass.backward(targets, 1);
        inputIsKnown = false;
    }

    /**
     * Goes back from the states after the chunk alone: afterwards {@link #copyInitialGradient} is a row of the product of the step
     * Jacobians, multiplied from the left by what is given here.
     *
     * @param gradients for each stream the gradient with respect to its last state, [B][S]
     */
    public void backwardFromState(double[][] gradients) {
        for (int layer = 0; layer < beyond.size(); layer++) {
            StateGradient target = beyond.get(layer);
            int from = layer * layerStateSize();
            for (int stream = 0; stream < span.batch(); stream++) {
                for (int unit = 0; unit < hidden; unit++) {
                    int at = stream * hidden + unit;
                    target.hiddenState().set(at, gradients[stream][from + unit]);
                    if (target.cellState() != null) {
                        target.cellState().set(at, gradients[stream][from + hidden + unit]);
                    }
                }
            }
            pass.layer(layer).addFinalStateGradient(target);
        }
        pass.backward(noTargets, 1);
        inputIsKnown = false;
    }

    /**
     * Copies the gradient with respect to the state that a stream started from.
     *
     * @param target receives [S] numbers from {@code at} on
     */
    public void copyInitialGradient(int stream, double[] target, int at) {
        for (int layer = 0; layer < beyond.size(); layer++) {
            StateGradient initial = pass.layer(layer).initialStateGradient();
            int to = at + layer * layerStateSize();
            for (int unit = 0; unit < hidden; unit++) {
                target[to + unit] = initial.hiddenState().get(stream * hidden + unit);
                if (initial.cellState() != null) {
                    target[to + hidden + unit] = initial.cellState().get(stream * hidden + unit);
                }
            }
        }
    }

    /**
     * Copies ∂L/∂h_t, or ∂L/∂c_t (in all, through h_t too), of one stream.
     *
     * @param target receives [H] numbers
     */
    public void copyGradient(int layer, int row, boolean cellState, double[] target) {
        LayerPass of = pass.layer(layer);
        copy(cellState ? of.cellStateGradient() : of.hiddenStateGradient, row, target);
    }

    /**
     * Copies a signal's values of one layer, [H].
     *
     * @param row t·B + b
     */
    public void copySignal(Signal signal, int layer, int row, double[] target) {
        copy(pass.layer(layer).signal(signal), row, target);
    }

    private void copy(Tensor states, int row, double[] target) {
        int from = (row + span.batch()) * hidden;
        for (int unit = 0; unit < hidden; unit++) {
            target[unit] = states.get(from + unit);
        }
    }

    /** The length of x_t: V for one-hot vectors, D for embeddings. */
    public int inputSize() {
        return pass.layer(0).inputWeights().columns();
    }

    /**
     * Copies ∂L/∂x_t = Wᵀ·∂L/∂(W x_t + b) of one stream, where x_t is the one-hot vector that layer 0 reads, or the character's vector
     * for networks with an embedding.
     *
     * @param row t·B + b
     * @param target receives [V or D] numbers
     */
    public void copyInputGradient(int row, double[] target) {
        LayerPass first = pass.layer(0);
        int width = inputSize();
        if (inputGradient == null) {
            inputGradient = new Tensor(Precision.DOUBLE, span.characters(), width);
        }
        if (!inputIsKnown) {
            Products.times(first.preActivationGradient(), first.inputWeights(), 0, inputGradient);
            inputGradient.pull();
            inputIsKnown = true;
        }
        for (int k = 0; k < width; k++) {
            target[k] = inputGradient.get(row, k);
        }
    }
}
