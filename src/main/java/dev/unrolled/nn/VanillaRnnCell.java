package dev.unrolled.nn;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The simple recurrent network (Elman 1990): h_t = φ(W x_t + U h_{t−1} + b) with φ = tanh or ReLU. W is [H × I], U is
 * [H × H], b is [H] and takes the place of PyTorch's two biases, whose sum it is.
 *
 * @param rectified whether φ is max(0, ·) rather than tanh
 */
record VanillaRnnCell(LayerShape shape, Parameters parameters, boolean rectified) implements RecurrentCell {
    @Override
    public List<Signal> signals() {
        return List.of(rectified ? Signal.RECTIFIED_HIDDEN_STATE : Signal.HIDDEN_STATE);
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new Pass(span, new LayerParameters(parameters, gradients, shape));
    }

    private final class Pass extends LayerPass {
        private final PackedWeights recurrentWeights;
        private final InputProjection input;
        private final GateBlocks preActivation;
        private final Backward backward;

        Pass(Span span, LayerParameters layer) {
            super(VanillaRnnCell.this.shape, span, layer.precision(), layer.withGradients());
            input = new InputProjection(shape, span, layer.values(), layer.gradients());
            recurrentWeights = layer.packedRecurrentWeights(span);
            preActivation = new GateBlocks(layer.precision(), span, hiddenState);
            backward = layer.withGradients() ? new Backward(layer) : null;
        }

        @Override
        void forward(int[] characters, Tensor below) {
            recurrentWeights.pack();
            input.forward(characters, below, preActivation.joined());
            for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
                recurrentWeights.timesTransposed(hiddenStateAt[timeStep], 1, preActivation.at(timeStep));
                preActivation.pull(timeStep);
                int from = blockStart(timeStep);
                if (rectified) {
                    StateKernels.relu(hiddenState, from, from + block());
                } else {
                    StateKernels.tanh(hiddenState, from, from + block());
                }
                clampHiddenState(timeStep);
                hiddenStateAt[timeStep + 1].push();
            }
        }

        @Override
        void backward(int[] characters, Tensor below, Tensor belowGradient) {
            backward.run();
            input.backward(characters, below, backward.preActivation.joined(), belowGradient);
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
            private final Tensor previousHiddenState = hiddenState.rows(0, span.characters());
            /** What arrives at h_t from the next time step, in the places of the states. */
            private final Tensor next;

            private final Tensor gradient;
            private final GateBlocks preActivation;
            private final Tensor arriving;
            private final Tensor last;

            Backward(LayerParameters layer) {
                recurrentGradient = layer.recurrentGradients();
                Tensor[] states = newStates(2);
                next = states[0];
                gradient = states[1];
                preActivation = new GateBlocks(layer.precision(), span, gradient);
                arriving = new Tensor(layer.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.ND4J);
                last = next.rows(span.characters(), span.batch());
            }

            void run() {
                arriveFromBeyond(last, null);
                for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
                    int from = blockStart(timeStep);
                    int to = from + block();
                    StateKernels.add(next, hiddenStateGradient, from, to);
                    StateKernels.copy(hiddenStateGradient, from, gradient, from, block());
                    if (rectified) {
                        StateKernels.reluBackward(hiddenState, gradient, from, to);
                    } else {
                        StateKernels.tanhBackward(hiddenState, gradient, from, to);
                    }
                    preActivation.push(timeStep);
                    recurrentWeights.times(preActivation.at(timeStep), 0, arriving);
                    next.pullFrom(arriving, 0, from - block(), block());
                }
                Products.transposedTimes(preActivation.joined(), previousHiddenState, 0, recurrentGradient);
                recurrentGradient.pull();
            }
        }
    }
}
