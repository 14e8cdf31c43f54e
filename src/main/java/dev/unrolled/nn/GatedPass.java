package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;

/**
 * Runs a layer whose state is h_t = k⊙h_{t−1} + (1 − k)⊙n, with a reset gate r, a gate k that keeps, and a candidate n; how
 * they read the past is the cell's own affair.
 */
abstract class GatedPass extends LayerPass {
    final LayerParameters layer;
    final GatedStates states;
    /** The gradients of the states; null for a pass that only reads. */
    final GatedGradients gradients;

    /** +1 where z = 1 keeps the old state, −1 where it overwrites: then k = 1 − z = σ(−…). */
    private final double sign;

    private final InputProjection input;
    private final GateBlocks fromInput;
    private final GateBlocks toInput;
    /** Where gradients arrive from behind the chunk. */
    private final Tensor last;

    GatedPass(Span span, LayerParameters layer, double sign) {
        super(layer.shape(), span, layer.precision(), layer.withGradients());
        this.layer = layer;
        this.sign = sign;
        input = new InputProjection(shape, span, layer.values(), layer.gradients());
        Tensor[] s = newStates(4);
        states = new GatedStates(s[0], s[1], s[2], s[3], hiddenState);
        fromInput = new GateBlocks(layer.precision(), span, s[0], s[1], s[2]);
        if (layer.withGradients()) {
            Tensor[] g = newStates(4);
            gradients = new GatedGradients(g[0], g[1], g[2], hiddenStateGradient, g[3]);
            toInput = new GateBlocks(layer.precision(), span, g[0], g[1], g[2]);
            last = g[3].rows(span.characters(), span.batch());
        } else {
            gradients = null;
            last = null;
            toInput = null;
        }
    }

    /** Takes over the present weights; called once a chunk. */
    abstract void prepare();

    /** From W x + b, which stands in their places, to r, k and n at a time step; h_{t−1} stands in {@code states.previous()}. */
    abstract void gate(int timeStep, int from, int to);

    /**
     * From the gradients of k's and n's pre-activations to those of everything that W x + b goes into, and adds what arrives
     * at h_{t−1} through the gates to {@code gradients.next()}, in the place of this time step.
     */
    abstract void gateBackward(int timeStep, int from, int to);

    /** Sets the gradients of the recurrent weights and what belongs to them, after all time steps. */
    abstract void sumGradients();

    @Override
    void forward(int[] characters, Tensor below) {
        prepare();
        input.forward(characters, below, fromInput.joined());
        for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
            fromInput.pull(timeStep);
            int from = blockStart(timeStep);
            StateKernels.copy(hiddenState, from - block(), states.previous(), from, block());
            gate(timeStep, from, from + block());
            GatedKernels.blend(states, from, from + block());
            clampHiddenState(timeStep);
            hiddenStateAt[timeStep + 1].push();
        }
    }

    @Override
    void backward(int[] characters, Tensor below, Tensor belowGradient) {
        Tensor next = gradients.next();
        arriveFromBeyond(last, null);
        for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
            int from = blockStart(timeStep);
            StateKernels.add(next, hiddenStateGradient, from, from + block());
            GatedKernels.blendBackward(states, gradients, sign, from, from + block());
            gateBackward(timeStep, from, from + block());
            toInput.push(timeStep);
            StateKernels.copy(next, from, next, from - block(), block());
        }
        if (sumsParameterGradients()) {
            sumGradients();
        }
        input.backward(
                characters,
                below,
                new InputProjection.Arriving(toInput.joined(), belowGradient, sumsParameterGradients()));
    }

    @Override
    Tensor preActivationGradient() {
        return toInput.joined();
    }

    @Override
    Tensor inputWeights() {
        return input.weights();
    }

    @Override
    Tensor signal(Signal signal) {
        return GatedSignals.of(signal, states);
    }

    @Override
    StateGradient initialStateGradient() {
        return new StateGradient(gradients.next().rows(0, span.batch()), null);
    }
}
