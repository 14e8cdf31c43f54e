package dev.unrolled.nn;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The simple recurrent network (Elman 1990): h_t = φ(W x_t + U h_{t−1} + b) with φ = tanh, ReLU or the identity. W is [H × I], U is
 * [H × H], b is [H] and takes the place of PyTorch's two biases, whose sum it is.
 *
 * @param nonlinearity φ; with the identity it is the linear network in which the gradient's way back is a power of U
 *     (Pascanu, Mikolov and Bengio 2013, section 2.1), and nothing bounds its states
 */
record VanillaRnnCell(LayerShape shape, Parameters parameters, Nonlinearity nonlinearity) implements RecurrentCell {
    @Override
    public List<Signal> signals() {
        return List.of(nonlinearity.signal());
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new Pass(span, new LayerParameters(parameters, gradients, shape));
    }

    private final class Pass extends SimplePass {
        private final PackedWeights recurrentWeights;
        private final Tensor past;

        Pass(Span span, LayerParameters layer) {
            super(span, layer);
            recurrentWeights = layer.packedRecurrentWeights(span);
            past = hiddenState.rows(0, span.characters());
        }

        @Override
        void prepare() {
            recurrentWeights.pack();
        }

        @Override
        void addPast(int timeStep, Tensor target) {
            recurrentWeights.timesTransposed(hiddenStateAt[timeStep], 1, target);
        }

        @Override
        void activate(int from, int to) {
            nonlinearity.apply(hiddenState, from, to);
        }

        @Override
        void activateBackward(Tensor gradient, int from, int to) {
            nonlinearity.back(hiddenState, gradient, from, to);
        }

        @Override
        void backToPast(int timeStep, Tensor gradient, Tensor arriving) {
            recurrentWeights.times(gradient, 0, arriving);
        }

        @Override
        Tensor past() {
            return past;
        }
    }
}
