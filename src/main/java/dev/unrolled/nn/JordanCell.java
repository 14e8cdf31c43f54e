package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The top layer of a Jordan network (Jordan 1986), whose past is what the network said rather than what it thought:
 *
 * <pre>
 * h_t = tanh(W x_t + U p_{t−1} + b)        p_t = softmax(W_y h_t + b_y)
 * </pre>
 *
 * W is [H × I], U is [H × V], b is [H]; W_y [V × H] and b_y [V] are the output layer's, so that their gradients have a part
 * that comes back through p. The layers below are simple recurrent ones ({@link VanillaRnnCell} with tanh), since they say
 * nothing. p_{t−1} is computed from h_{t−1}: what goes from chunk to chunk is h, and after the zero state p is softmax(b_y).
 */
record JordanCell(LayerShape shape, Parameters parameters) implements RecurrentCell {
    @Override
    public List<Signal> signals() {
        return List.of(Signal.HIDDEN_STATE);
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new Pass(span, new LayerParameters(parameters, gradients, shape));
    }

    private final class Pass extends LayerPass {
        private final Tensor recurrentWeights;
        private final Tensor outputWeights;
        private final Tensor outputBias;
        private final InputProjection input;
        private final GateBlocks preActivation;
        /** p_{t−1} at every time step, [T·B × V]. */
        private final Tensor said;

        private final Tensor[] saidAt;
        private final Backward backward;

        Pass(Span span, LayerParameters layer) {
            super(JordanCell.this.shape, span, layer.precision(), layer.withGradients());
            input = new InputProjection(shape, span, layer.values(), layer.gradients());
            recurrentWeights = layer.recurrentWeights();
            outputWeights = layer.values().get(Parameters.OUTPUT_WEIGHT);
            outputBias = layer.values().get(Parameters.OUTPUT_BIAS);
            preActivation = new GateBlocks(layer.precision(), span, hiddenState);
            said = new Tensor(layer.precision(), span.characters(), shape.recurrentSize());
            saidAt = said.blocks(span.batch());
            backward = layer.withGradients() ? new Backward(layer) : null;
        }

        @Override
        void forward(int[] characters, Tensor below) {
            input.forward(characters, below, preActivation.joined());
            for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
                say(hiddenStateAt[timeStep], saidAt[timeStep]);
                Products.timesTransposed(saidAt[timeStep], recurrentWeights, 1, preActivation.at(timeStep));
                preActivation.pull(timeStep);
                int from = blockStart(timeStep);
                StateKernels.tanh(hiddenState, from, from + block());
                clampHiddenState(timeStep);
                hiddenStateAt[timeStep + 1].push();
            }
        }

        private void say(Tensor state, Tensor target) {
            int width = shape.recurrentSize();
            for (int stream = 0; stream < span.batch(); stream++) {
                outputBias.pushInto(target, 0, stream * width, width);
            }
            Products.timesTransposed(state, outputWeights, 1, target);
            target.pull();
            SoftmaxKernels.probabilities(target);
            target.push();
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
            private final Tensor outputWeightGradient;
            private final Tensor outputBiasGradient;
            private final Tensor previousHiddenState = hiddenState.rows(0, span.characters());
            /** What arrives at h_t from the next time step, in the places of the states. */
            private final Tensor next;

            private final Tensor gradient;
            private final GateBlocks preActivation;
            /** With respect to p_{t−1}, then to what the softmax was taken of, [T·B × V]. */
            private final Tensor saidGradient;

            private final Tensor[] saidGradientAt;
            private final Tensor arriving;
            private final Tensor last;
            private final Tensor ones;

            Backward(LayerParameters layer) {
                recurrentGradient = layer.recurrentGradients();
                outputWeightGradient = layer.gradients().get(Parameters.OUTPUT_WEIGHT);
                outputBiasGradient = layer.gradients().get(Parameters.OUTPUT_BIAS);
                Tensor[] states = newStates(2);
                next = states[0];
                gradient = states[1];
                preActivation = new GateBlocks(layer.precision(), span, gradient);
                saidGradient = new Tensor(layer.precision(), span.characters(), shape.recurrentSize());
                saidGradientAt = saidGradient.blocks(span.batch());
                arriving = new Tensor(layer.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.ND4J);
                last = next.rows(span.characters(), span.batch());
                ones = new Tensor(layer.precision(), 1, span.characters());
                ones.fill(1);
                ones.push();
            }

            void run() {
                arriveFromBeyond(last, null);
                for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
                    int from = blockStart(timeStep);
                    StateKernels.add(next, hiddenStateGradient, from, from + block());
                    StateKernels.copy(hiddenStateGradient, from, gradient, from, block());
                    StateKernels.tanhBackward(hiddenState, gradient, from, from + block());
                    preActivation.push(timeStep);
                    unsay(timeStep);
                    next.pullFrom(arriving, 0, from - block(), block());
                }
                Products.transposedTimes(preActivation.joined(), said, 0, recurrentGradient);
                recurrentGradient.pull();
                // The loss's own part is there already: the output layer goes back before this one.
                Products.transposedTimes(saidGradient, previousHiddenState, 1, outputWeightGradient);
                Products.times(ones, saidGradient, 1, outputBiasGradient);
                outputWeightGradient.pull();
                outputBiasGradient.pull();
            }

            /** From the pre-activation's gradient through U, the softmax and W_y to what arrives at h_{t−1}. */
            private void unsay(int timeStep) {
                Tensor block = saidGradientAt[timeStep];
                Products.times(preActivation.at(timeStep), recurrentWeights, 0, block);
                block.pull();
                SoftmaxKernels.backThrough(saidAt[timeStep], block);
                block.push();
                Products.times(block, outputWeights, 0, arriving);
            }
        }
    }
}
