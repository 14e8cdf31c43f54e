package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * One layer's activations and gradients over a chunk of T time steps of B streams. The states are [(T+1)·B × H]: block 0
 * (rows 0 … B−1) is what the chunk starts from, block t + 1 belongs to time step t. Buffers are allocated once and used
 * for every chunk.
 */
abstract class LayerPass {
    final LayerShape shape;
    final Span span;
    /** h, [(T+1)·B × H]. */
    final Tensor hiddenState;
    /** The blocks of {@link #hiddenState}. */
    final Tensor[] hiddenStateAt;
    /** h_0 … h_{T−1}, [T·B × H]. */
    final Tensor output;
    /** ∂L/∂h in the places of h: what the layers above ask for before {@link #backward}, the total after it. */
    final Tensor hiddenStateGradient;
    /** The part of {@link #hiddenStateGradient} that belongs to {@link #output}, [T·B × H]. */
    final Tensor outputGradient;

    private Clamps clamps = Clamps.NONE;
    private List<Border> borders;
    private StateGradient beyond = StateGradient.NONE;
    private boolean sumsParameterGradients = true;

    LayerPass(LayerShape shape, Span span, Precision precision, boolean withGradients) {
        this.shape = shape;
        this.span = span;
        hiddenState = new Tensor(precision, stateRows(), shape.hiddenSize());
        hiddenStateAt = hiddenState.blocks(span.batch());
        output = hiddenState.rows(span.batch(), span.characters());
        hiddenStateGradient = withGradients ? new Tensor(precision, stateRows(), shape.hiddenSize()) : null;
        outputGradient = withGradients ? hiddenStateGradient.rows(span.batch(), span.characters()) : null;
    }

    final int stateRows() {
        return span.characters() + span.batch();
    }

    /** B·H, the number of elements of one time step of a state. */
    final int block() {
        return span.batch() * shape.hiddenSize();
    }

    /** Where a time step's elements begin in the Java arrays of the states. */
    final int blockStart(int timeStep) {
        return (timeStep + 1) * block();
    }

    /** Further tensors in the places of the states, for the loops only. */
    final Tensor[] newStates(int count) {
        Tensor[] states = new Tensor[count];
        for (int k = 0; k < count; k++) {
            states[k] = new Tensor(hiddenState.precision(), stateRows(), shape.hiddenSize(), Tensor.Home.JAVA);
        }
        return states;
    }

    /** The row of a time step and stream in the states. */
    final int row(int timeStep, int stream) {
        return (timeStep + 1) * span.batch() + stream;
    }

    /**
     * Reads the chunk from the state in block 0.
     *
     * @param characters for a layer that reads characters: their indices, [T·B]; otherwise not used
     * @param below for other layers: the states of the layer below, [T·B × I]; otherwise not used
     */
    abstract void forward(int[] characters, Tensor below);

    /**
     * Takes {@link #hiddenStateGradient} back through the chunk, sets the gradients of this layer's parameters, and
     * completes {@link #hiddenStateGradient} to the total ∂L/∂h_t.
     *
     * @param belowGradient receives ∂L/∂(what was read), [T·B × I]; not used by a layer that reads characters
     */
    abstract void backward(int[] characters, Tensor below, Tensor belowGradient);

    /** From the next {@link #backward} on, goes back through the states only and leaves the parameters' gradients as they are. */
    final void leaveParametersOut() {
        sumsParameterGradients = false;
    }

    final boolean sumsParameterGradients() {
        return sumsParameterGradients;
    }

    /** ∂L/∂(W x_t + b) after {@link #backward}, [T·B × G·H], on the products' side. */
    abstract Tensor preActivationGradient();

    /** W, [G·H × I]. */
    abstract Tensor inputWeights();

    /** A signal's values in the places of the states, [(T+1)·B × H]. */
    abstract Tensor signal(Signal signal);

    /** Raw c in the places of the states; null for cells without one. */
    Tensor cellState() {
        return null;
    }

    /** ∂L/∂c_t in all, in the places of the states, after {@link #backward}; null for cells without a cell state. */
    Tensor cellStateGradient() {
        return null;
    }

    /** The gradient with respect to the state that the chunk started from, after {@link #backward}. */
    abstract StateGradient initialStateGradient();

    /**
     * Adds to the loss, from the next {@link #backward} on, something that depends on the state after the chunk.
     * Truncated back-propagation adds nothing; the checks of the gradients do.
     */
    final void addFinalStateGradient(StateGradient gradient) {
        beyond = gradient;
    }

    /** Sets the blocks, [B × H], in which gradients arrive from behind the chunk; {@code cell} may be null. */
    final void arriveFromBeyond(Tensor hidden, Tensor cell) {
        setOrClear(hidden, beyond.hiddenState());
        if (cell != null) {
            setOrClear(cell, beyond.cellState());
        }
    }

    private static void setOrClear(Tensor target, Tensor source) {
        if (source == null) {
            target.fill(0);
        } else {
            target.copyFrom(source);
        }
    }

    /** What goes from chunk to chunk, in the places of the states: h first, and whatever else a cell remembers. */
    List<Tensor> carriedStates() {
        return List.of(hiddenState);
    }

    /** Makes the state after the chunk the one that the next chunk starts from. */
    final void carryState() {
        for (Border border : borders()) {
            border.start.copyFrom(border.end);
            border.pushStart();
        }
    }

    /** Copies of what goes from time step to time step, after so many of the chunk's time steps, [B × H] each. */
    final List<Tensor> stateAfter(int steps) {
        return carriedStates().stream()
                .map(state -> {
                    Tensor copy = new Tensor(state.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.JAVA);
                    copy.copyFrom(state.rows(steps * span.batch(), span.batch()));
                    return copy;
                })
                .toList();
    }

    /** Starts the next chunk from such copies. */
    final void startFrom(List<Tensor> state) {
        for (int k = 0; k < borders().size(); k++) {
            borders().get(k).start.copyFrom(state.get(k));
            borders().get(k).pushStart();
        }
    }

    /** Makes what was written into the first blocks of the carried states known to the products. */
    final void pushStart() {
        borders().forEach(Border::pushStart);
    }

    /** Starts the next chunk from zeros. */
    final void resetState() {
        for (Border border : borders()) {
            border.start.fill(0);
            border.pushStart();
        }
    }

    private List<Border> borders() {
        if (borders == null) {
            borders = carriedStates().stream()
                    .map(state -> new Border(state.rows(0, span.batch()), state.rows(span.characters(), span.batch())))
                    .toList();
        }
        return borders;
    }

    /** The first and the last block of a state that goes from chunk to chunk. */
    private record Border(Tensor start, Tensor end) {
        void pushStart() {
            if (start.isInNd4j()) {
                start.push();
            }
        }
    }

    /** Holds h at the clamps' values after a time step; for cells whose only memory is h. */
    final void clampHiddenState(int timeStep) {
        if (clamps.isEmpty()) {
            return;
        }
        for (Clamps.Clamp clamp : clamps.all()) {
            for (int stream = clamp.streams().from(); stream < clamp.streams().end(span.batch()); stream++) {
                hiddenState.set(row(timeStep, stream) * shape.hiddenSize() + clamp.unit(), clamp.value());
            }
        }
    }

    /** Holds units at a value from now on. */
    final void clamp(Clamps network) {
        clamps = network.ofLayer(shape.index());
    }

    final Clamps clamps() {
        return clamps;
    }
}
