package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;

/** Runs a layer whose only state is h_t = φ(W x_t + U v_{t−1} + b), where v is h or something made of it. */
abstract class SimplePass extends LayerPass {
    private final InputProjection input;
    private final GateBlocks preActivation;
    private final Backward backward;

    SimplePass(Span span, LayerParameters layer) {
        super(layer.shape(), span, layer.precision(), layer.withGradients());
        input = new InputProjection(shape, span, layer.values(), layer.gradients());
        preActivation = new GateBlocks(layer.precision(), span, hiddenState);
        backward = layer.withGradients() ? new Backward(layer) : null;
    }

    /** Takes over the present weights; called once a chunk. */
    abstract void prepare();

    /** target + U v_{t−1}, [B × H], on the products' side. */
    abstract void addPast(int timeStep, Tensor target);

    /** φ, in place. */
    abstract void activate(int from, int to);

    /** From ∂L/∂h to that of the pre-activation, in place. */
    abstract void activateBackward(Tensor gradient, int from, int to);

    /**
     * Goes back through U v_{t−1}.
     *
     * @param gradient ∂L/∂(pre-activation), [B × H], on the products' side
     * @param arriving receives what arrives at h_{t−1}, [B × H], on the products' side
     */
    abstract void backToPast(int timeStep, Tensor gradient, Tensor arriving);

    /** v_{−1} … v_{T−2}, [T·B × (H or V)], on the products' side. */
    abstract Tensor past();

    /** Sets the gradients of whatever else it has, after all time steps. */
    void finishGradients() {}

    @Override
    void forward(int[] characters, Tensor below) {
        prepare();
        input.forward(characters, below, preActivation.joined());
        for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
            addPast(timeStep, preActivation.at(timeStep));
            preActivation.pull(timeStep);
            activate(blockStart(timeStep), blockStart(timeStep) + block());
            clampHiddenState(timeStep);
            hiddenStateAt[timeStep + 1].push();
        }
    }

    @Override
    void backward(int[] characters, Tensor below, Tensor belowGradient) {
        backward.run();
        input.backward(
                characters,
                below,
                new InputProjection.Arriving(
                        backward.toPreActivation.joined(), belowGradient, sumsParameterGradients()));
    }

    @Override
    Tensor preActivationGradient() {
        return backward.toPreActivation.joined();
    }

    @Override
    Tensor inputWeights() {
        return input.weights();
    }

    @Override
    Tensor signal(Signal signal) {
        return hiddenState;
    }

    @Override
    StateGradient initialStateGradient() {
        return new StateGradient(backward.next.rows(0, span.batch()), null);
    }

    /** The mirror image of {@link #forward}. */
    private final class Backward {
        private final Tensor recurrentGradient;
        /** What arrives at h_t from the next time step, in the places of the states. */
        private final Tensor next;

        private final Tensor gradient;
        private final GateBlocks toPreActivation;
        private final Tensor arriving;
        private final Tensor last;

        Backward(LayerParameters layer) {
            recurrentGradient = layer.recurrentGradients();
            Tensor[] states = newStates(2);
            next = states[0];
            gradient = states[1];
            toPreActivation = new GateBlocks(layer.precision(), span, gradient);
            arriving = new Tensor(layer.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.ND4J);
            last = next.rows(span.characters(), span.batch());
        }

        void run() {
            arriveFromBeyond(last, null);
            for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
                int from = blockStart(timeStep);
                StateKernels.add(next, hiddenStateGradient, from, from + block());
                StateKernels.copy(hiddenStateGradient, from, gradient, from, block());
                activateBackward(gradient, from, from + block());
                toPreActivation.push(timeStep);
                backToPast(timeStep, toPreActivation.at(timeStep), arriving);
                next.pullFrom(arriving, 0, from - block(), block());
            }
            if (sumsParameterGradients()) {
                Products.transposedTimes(toPreActivation.joined(), past(), 0, recurrentGradient);
                recurrentGradient.pull();
                finishGradients();
            }
        }
    }
}
