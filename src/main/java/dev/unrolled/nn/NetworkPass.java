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
 * [t·B + b]. Buffers are allocated once. Not thread safe; passes of the same network may run side by side.
 */
public final class NetworkPass {
    private final Network network;
    private final Span span;
    private final Parameters gradients;
    private final List<LayerPass> layers;
    private final OutputLayer output;

    private int[] characters;
    private int[] targets;
    private double dropoutRate;
    private long dropoutSeed;
    /** What stands between a layer and the next; empty until something is to be dropped. */
    private List<Dropout> dropouts = List.of();

    private NetworkPass(Network network, Span span, boolean withGradients) {
        this.network = network;
        this.span = span;
        gradients = withGradients ? network.parameters().zerosLike() : null;
        List<LayerPass> passes = new ArrayList<>();
        for (RecurrentCell cell : network.cells()) {
            passes.add(cell.newPass(span, gradients));
        }
        layers = Collections.unmodifiableList(passes);
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
        layers.forEach(LayerPass::resetState);
    }

    /** The next chunk starts where this one ended. */
    public void carryState() {
        layers.forEach(LayerPass::carryState);
    }

    /** The next chunk starts where another pass of the same network and batch, after its {@link #carryState}, would. */
    public void takeStateFrom(NetworkPass other) {
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).takeStateFrom(other.layers.get(layer));
        }
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
        dropoutRate = layers.size() > 1 ? rate : 0;
        dropoutSeed = seed;
        if (dropoutRate > 0 && dropouts.isEmpty()) {
            dropouts = layers.subList(0, layers.size() - 1).stream()
                    .map(Dropout::new)
                    .toList();
        }
    }

    /**
     * Reads a chunk.
     *
     * @param characters x_t, [T·B]
     * @param targets x_{t+1}, [T·B]; −1 where it is not known or shall not count
     * @return the sum of −ln p(x_{t+1}) over the counted characters, in nats
     */
    public double forward(int[] characters, int[] targets) {
        this.characters = characters;
        this.targets = targets;
        SplittableRandom random = dropoutRate == 0 ? null : new SplittableRandom(dropoutSeed);
        for (int layer = 0; layer < layers.size(); layer++) {
            if (layer > 0 && dropoutRate > 0) {
                dropouts.get(layer - 1).forward(dropoutRate, random);
            }
            layers.get(layer).forward(characters, readBy(layer));
        }
        return output.forward(layers.get(layers.size() - 1).output, targets, 0);
    }

    /** What a layer reads of the one below; null for the first. */
    private Tensor readBy(int layer) {
        if (layer == 0) {
            return null;
        }
        return dropoutRate > 0 ? dropouts.get(layer - 1).output() : layers.get(layer - 1).output;
    }

    /**
     * Sets {@link #gradients()} to those of {@code factor} × the loss of the last chunk. Every target must be known.
     *
     * @param factor 1/(T·B) for the mean loss
     */
    public void backward(double factor) {
        int top = layers.size() - 1;
        output.backward(layers.get(top).output, targets, factor, layers.get(top).outputGradient);
        for (int layer = top; layer >= 0; layer--) {
            Tensor belowGradient = layer == 0 ? null : layers.get(layer - 1).outputGradient;
            layers.get(layer).backward(characters, readBy(layer), belowGradient);
            if (belowGradient != null) {
                belowGradient.pull();
                if (dropoutRate > 0) {
                    dropouts.get(layer - 1).backward();
                }
            }
        }
    }

    /** The gradients of the last {@link #backward}; null for a pass that only reads. */
    public Parameters gradients() {
        return gradients;
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

    /** Copies a signal's values of all units of a layer after time step t of a stream, [H], to {@code target}. */
    public void copySignal(Signal signal, int layer, int row, float[] target) {
        int hidden = network.configuration().hiddenSize();
        layers.get(layer).signal(signal).copyTo((row + span.batch()) * hidden, target, 0, hidden);
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
        int from = (timeStep + 1) * count;
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

    LayerPass layer(int index) {
        return layers.get(index);
    }
}
