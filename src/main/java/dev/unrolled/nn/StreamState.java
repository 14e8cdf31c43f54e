package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.List;

/**
 * All that a network carries of one stream from one time step to the next, as one vector: layer by layer h [H] and, for cells
 * that have one, raw c [H] behind it. Of a network that reads both ways only what is carried from the left. Immutable.
 */
public final class StreamState {
    private final double[] values;

    private StreamState(double[] values) {
        this.values = values;
    }

    /**
     * A state from its numbers.
     *
     * @param values [S], in the order of the class comment
     */
    public static StreamState of(double[] values) {
        return new StreamState(values.clone());
    }

    /** The zero state of a network. */
    public static StreamState zero(Network network) {
        return NetworkPass.forReading(network, new Span(1, 1)).stateAfter(0, 0);
    }

    /** S, the length of the vector. */
    public int size() {
        return values.length;
    }

    /** A number of the vector. */
    public double get(int index) {
        return values[index];
    }

    /** A copy of the vector, [S]. */
    public double[] toArray() {
        return values.clone();
    }

    /** How many numbers layers carry of each stream. */
    static int size(List<LayerPass> layers) {
        return layers.stream()
                .mapToInt(layer -> layer.carriedStates().size() * layer.shape.hiddenSize())
                .sum();
    }

    /** Copies from passes. */
    static StreamState copied(List<LayerPass> layers, int steps, int stream) {
        double[] values = new double[size(layers)];
        int at = 0;
        for (LayerPass layer : layers) {
            int hidden = layer.shape.hiddenSize();
            for (Tensor state : layer.carriedStates()) {
                int from = layer.row(steps - 1, stream) * hidden;
                for (int unit = 0; unit < hidden; unit++) {
                    values[at++] = state.get(from + unit);
                }
            }
        }
        return new StreamState(values);
    }

    /** Copies to where passes start from, for {@code count} streams. */
    void putInto(List<LayerPass> layers, int firstStream, int count) {
        if (size(layers) != values.length) {
            throw new IllegalArgumentException(
                    "A state of " + values.length + " numbers does not fit a network that carries " + size(layers));
        }
        int from = 0;
        for (LayerPass layer : layers) {
            int hidden = layer.shape.hiddenSize();
            for (Tensor state : layer.carriedStates()) {
                for (int k = firstStream * hidden; k < (firstStream + count) * hidden; k++) {
                    state.set(k, values[from + k % hidden]);
                }
                from += hidden;
            }
            layer.pushStart();
        }
    }
}
