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

    private final class Pass extends SimplePass {
        private final Tensor recurrentWeights;
        private final Tensor outputWeights;
        private final Tensor outputBias;
        /** p_{t−1} at every time step, [T·B × V]. */
        private final Tensor said;

        private final Tensor[] saidAt;
        private final Backward backward;

        Pass(Span span, LayerParameters layer) {
            super(span, layer);
            recurrentWeights = layer.recurrentWeights();
            outputWeights = layer.values().get(Parameters.OUTPUT_WEIGHT);
            outputBias = layer.values().get(Parameters.OUTPUT_BIAS);
            said = new Tensor(layer.precision(), span.characters(), shape.recurrentSize());
            saidAt = said.blocks(span.batch());
            backward = layer.withGradients() ? new Backward(layer) : null;
        }

        @Override
        void prepare() {
            // The products read the weights as they are.
        }

        @Override
        void addPast(int timeStep, Tensor target) {
            say(hiddenStateAt[timeStep], saidAt[timeStep]);
            Products.timesTransposed(saidAt[timeStep], recurrentWeights, 1, target);
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
        void activate(int from, int to) {
            StateKernels.tanh(hiddenState, from, to);
        }

        @Override
        void activateBackward(Tensor gradient, int from, int to) {
            StateKernels.tanhBackward(hiddenState, gradient, from, to);
        }

        /** From the pre-activation's gradient through U, the softmax and W_y to what arrives at h_{t−1}. */
        @Override
        void backToPast(int timeStep, Tensor gradient, Tensor arriving) {
            Tensor block = backward.saidGradientAt[timeStep];
            Products.times(gradient, recurrentWeights, 0, block);
            block.pull();
            SoftmaxKernels.backThrough(saidAt[timeStep], block);
            block.push();
            Products.times(block, outputWeights, 0, arriving);
        }

        @Override
        Tensor past() {
            return said;
        }

        @Override
        void finishGradients() {
            backward.addToOutputLayer();
        }

        /** What only the way back needs. */
        private final class Backward {
            private final Tensor outputWeightGradient;
            private final Tensor outputBiasGradient;
            private final Tensor previousHiddenState = hiddenState.rows(0, span.characters());
            /** With respect to p_{t−1}, then to what the softmax was taken of, [T·B × V]. */
            private final Tensor saidGradient;

            private final Tensor[] saidGradientAt;
            private final Tensor ones;

            Backward(LayerParameters layer) {
                outputWeightGradient = layer.gradients().get(Parameters.OUTPUT_WEIGHT);
                outputBiasGradient = layer.gradients().get(Parameters.OUTPUT_BIAS);
                saidGradient = new Tensor(layer.precision(), span.characters(), shape.recurrentSize());
                saidGradientAt = saidGradient.blocks(span.batch());
                ones = new Tensor(layer.precision(), 1, span.characters());
                ones.fill(1);
                ones.push();
            }

            /** The loss's own part is there already: the output layer goes back before this one. */
            void addToOutputLayer() {
                Products.transposedTimes(saidGradient, previousHiddenState, 1, outputWeightGradient);
                Products.times(ones, saidGradient, 1, outputBiasGradient);
                outputWeightGradient.pull();
                outputBiasGradient.pull();
            }
        }
    }
}
