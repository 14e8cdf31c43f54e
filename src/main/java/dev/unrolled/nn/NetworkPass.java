package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Runs a network over chunks of B streams of T characters, carrying the state from chunk to chunk: truncated
 * back-propagation through time. Characters and targets are indices in the vocabulary, ordered by time step, then stream:
 * [t·B + b]. A network that reads both ways carries only the state that comes from the left; at each chunk's right end it
 * starts from zeros, as if nothing stood there, unless it is told what does. Buffers are allocated once. Not thread safe; passes of the same network may run side by side.
 */
public final class NetworkPass {
    private final Network network;
    private final Span span;
    private final Parameters gradients;
    private final StackPass fromLeft;
    /** Null for a network that reads left to right only. */
    private final BothSides bothSides;
    /** All layers in the order of their numbers. */
    private final List<LayerPass> layers;

    private final OutputLayer output;

    private int[] characters;
    private int[] targets;
    private double dropoutRate;
    private long dropoutSeed;

    private NetworkPass(Network network, Span span, boolean withGradients) {
        this.network = network;
        this.span = span;
        gradients = withGradients ? network.parameters().zerosLike() : null;
        int stack = network.configuration().layers();
        List<RecurrentCell> cells = network.cells();
        fromLeft = new StackPass(cells.subList(0, stack), span, gradients);
        List<LayerPass> all = new ArrayList<>(fromLeft.layers());
        if (cells.size() > stack) {
            StackPass fromRight = new StackPass(cells.subList(stack, cells.size()), span, gradients);
            bothSides = new BothSides(fromLeft, fromRight, span);
            all.addAll(fromRight.layers());
        } else {
            bothSides = null;
        }
        layers = Collections.unmodifiableList(all);
        output = new OutputLayer(span, network.parameters(), gradients);
    }

    /** A pass that can go forward and backward. */
    public static NetworkPass forTraining(Network network, Span span) {
        return new NetworkPass(network, span, true);
    }

    /** A pass that only reads. */
    public static NetworkPass forReading(Network network, Span span) {
        return new NetworkPass(network, span, false);
    }

    public Span span() {
        return span;
    }

    /** The next chunk starts from zero states. */
    public void resetState() {
        fromLeft.resetState();
        startFromRight(RightContext.NONE);
    }

    /** The next chunk starts on the left where this one ended, and on the right from where it did before. */
    public void carryState() {
        fromLeft.carryState();
    }

    /** What has been read from the right of the next chunks; without effect for a network that reads left to right. */
    public void startFromRight(RightContext context) {
        if (bothSides != null) {
            bothSides.startFrom(context);
        }
    }

    /**
     * Lets only the layers that read from the right read the first time steps of a chunk, from what has been read to the
     * right of it.
     *
     * @param steps how many, 1 to T
     * @return where the chunk to the left of this one starts from; nothing for a network that reads left to right
     */
    public RightContext readFromRight(int[] characters, int steps) {
        if (bothSides == null) {
            return RightContext.NONE;
        }
        bothSides.readFromRight(characters, steps, 0, null);
        return bothSides.contextOfTheLeft();
    }

    /** Holds units at values from the next chunk on; {@link Clamps#NONE} lets go. */
    public void clamp(Clamps clamps) {
        layers.forEach(layer -> layer.clamp(clamps));
    }

    /**
     * Drops numbers on their way from layer to layer, from the next {@link #forward} on.
     *
     * @param rate p, the share that is dropped, 0 (none) … below 1
     * @param seed decides which; the same seed, the same ones
     */
    public void dropOut(double rate, long seed) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("The dropout must be 0 (off) to below 1, not " + rate);
        }
        dropoutRate = rate;
        dropoutSeed = seed;
    }

    /**
     * Reads a chunk. A network that reads both ways starts from zeros at its right end, unless something was read there
     * ({@link #startFromRight}).
     *
     * @param characters x_t, [T·B]
     * @param targets x_{t+1}, [T·B]; −1 where it is not known or shall not count
     * @return the sum of −ln p(x_{t+1}) over the counted characters, in nats
     */
    public double forward(int[] characters, int[] targets) {
        return forward(characters, targets, span.steps());
    }

    /**
     * Reads a chunk of which only the first time steps are text, such as the last of a stream; what is behind them has no
     * effect on them.
     *
     * @param targets −1 behind the text
     * @param steps how many time steps are text, 1 to T; T if {@link #backward} follows
     */
    public double forward(int[] characters, int[] targets, int steps) {
        this.characters = characters;
        this.targets = targets;
        SplittableRandom random = dropoutRate == 0 ? null : new SplittableRandom(dropoutSeed);
        fromLeft.forward(characters, dropoutRate, random);
        if (bothSides != null) {
            bothSides.readFromRight(characters, steps, dropoutRate, random);
            bothSides.join();
        }
        return output.forward(readByOutput(), targets);
    }

    /** Reads a chunk for its states alone: the output layer is left out, and keeps what it said last. */
    void forwardStates(int[] characters, int steps) {
        this.characters = characters;
        fromLeft.forward(characters, 0, null);
        if (bothSides != null) {
            bothSides.readFromRight(characters, steps, 0, null);
        }
    }

    private Tensor readByOutput() {
        return bothSides == null ? fromLeft.top().output : bothSides.joined();
    }

    /**
     * Sets {@link #gradients()} to those of {@code factor} × the loss of the last chunk, of which only the targets that are
     * known count.
     *
     * @param factor 1/(T·B) for the mean loss where every target counts
     */
    public void backward(double factor) {
        backward(targets, factor);
    }

    /** The same for other targets than those of the last {@link #forward}, [T·B]; −1 where none shall count. */
    void backward(int[] targets, double factor) {
        Tensor gradient = bothSides == null ? fromLeft.top().outputGradient : bothSides.joinedGradient();
        output.backward(readByOutput(), targets, factor, gradient);
        if (bothSides == null) {
            fromLeft.backward(characters);
        } else {
            bothSides.backward(characters);
        }
    }

    /** The gradients of the last {@link #backward}; null for a pass that only reads. */
    public Parameters gradients() {
        return gradients;
    }

    /** −ln p(x_{t+1}) of a row t·B + b of the last chunk, in nats; NaN where x_{t+1} is not known or shall not count. */
    public double loss(int row) {
        return output.loss(row);
    }

    /** p(x_{t+1} = character) after time step t of a stream. */
    public double probability(int timeStep, int stream, int character) {
        return output.probabilities().get(timeStep * span.batch() + stream, character);
    }

    /** Copies p(x_{t+1}) for all characters, [V]. */
    public void copyProbabilities(int timeStep, int stream, float[] target) {
        int width = output.probabilities().columns();
        output.probabilities().copyTo((timeStep * span.batch() + stream) * width, target, 0, width);
    }

    /**
     * Copies a signal's values of all units of a layer, [H], to {@code target}: those after reading x_t, from whichever side
     * the layer reads.
     *
     * @param row t·B + b
     */
    public void copySignal(Signal signal, int layer, int row, float[] target) {
        int hidden = network.configuration().hiddenSize();
        layers.get(layer).signal(signal).copyTo(stateRow(layer, row) * hidden, target, 0, hidden);
    }

    /** Where a layer keeps what belongs to the row t·B + b of the chunk. */
    int stateRow(int layer, int row) {
        return layer < network.configuration().layers() ? row + span.batch() : bothSides.rowFromRight(row);
    }

    /**
     * The sum of squares of ∂L/∂h_t over the units of a layer and the streams, for the last {@link #backward}.
     *
     * @param cellState whether ∂L/∂c_t is asked for instead
     */
    public double squaredGradientNorm(int layer, int timeStep, boolean cellState) {
        LayerPass pass = layers.get(layer);
        Tensor gradient = cellState ? pass.cellStateGradient() : pass.hiddenStateGradient;
        int count = span.batch() * network.configuration().hiddenSize();
        int from = stateRow(layer, timeStep * span.batch())
                * network.configuration().hiddenSize();
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            double value = gradient.get(k);
            sum += value * value;
        }
        return sum;
    }

    /** Whether the cells have a cell state beside the hidden state. */
    public boolean hasCellState() {
        return layers.get(0).cellState() != null;
    }

    /** The gradients of the parameters are not wanted: from the next {@link #backward} on they stay as they are. */
    void leaveParametersOut() {
        layers.forEach(LayerPass::leaveParametersOut);
        output.leaveParametersOut();
    }

    /** The state of a stream after so many of the last chunk's time steps, 0 … T; for what is carried from the left. */
    public StreamState stateAfter(int steps, int stream) {
        return StreamState.copied(fromLeft.layers(), steps, stream);
    }

    /** The next chunk of a stream starts from a state, of a network of the same shape; for what is carried from the left. */
    public void start(int stream, StreamState state) {
        state.putInto(fromLeft.layers(), stream, 1);
    }

    /** The next chunk of every stream starts from a state. */
    void startAll(StreamState state) {
        state.putInto(fromLeft.layers(), 0, span.batch());
    }

    /** The state that the next chunk starts from can be set unit by unit, for checks. */
    void setInitialState(int layer, int index, double hidden, double cell) {
        LayerPass pass = layers.get(layer);
        pass.hiddenState.set(index, hidden);
        pass.hiddenStateAt[0].push();
        if (pass.cellState() != null) {
            pass.cellState().set(index, cell);
        }
    }

    Precision precision() {
        return network.parameters().precision();
    }

    int layerCount() {
        return layers.size();
    }

    /** The number of layers that read from the same side. */
    int stackHeight() {
        return network.configuration().layers();
    }

    LayerPass layer(int index) {
        return layers.get(index);
    }
}
