package dev.unrolled.nn;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The gated recurrent unit as PyTorch and cuDNN have it, the reset gate after the product:
 *
 * <pre>
 * r_t = σ(W_r x_t + U_r h_{t−1} + b_r)        n_t = tanh(W_n x_t + b_n + r_t ⊙ (U_n h_{t−1} + b_hn))
 * z_t = σ(W_z x_t + U_z h_{t−1} + b_z)        h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}
 * </pre>
 *
 * z = 1 keeps the old state. The rows of the weights hold r, z, n as PyTorch's do; b_r and b_z are the sums of PyTorch's
 * two biases, and b_hn stands by itself as {@code bias_hn_l…} [1 × H]. The form of Cho et al. (2014), with the reset gate
 * before the product, cannot exchange weights with this one: {@link ResetBeforeCell}.
 */
record GruCell(LayerShape shape, Parameters parameters) implements RecurrentCell {
    static final List<Signal> SIGNALS =
            List.of(Signal.HIDDEN_STATE, Signal.RESET_GATE, Signal.UPDATE_GATE, Signal.CANDIDATE);

    @Override
    public List<Signal> signals() {
        return SIGNALS;
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new Pass(span, new LayerParameters(parameters, gradients, shape));
    }

    private static final class Pass extends GatedPass {
        private final PackedWeights recurrentWeights;
        private final Tensor recurrentBias;
        /** U h₋: what the past gives to r, z and, before the reset gate, to n. */
        private final GateBlocks fromPast;

        private final Tensor[] past;
        /** b_hn for every stream and time step. */
        private final Tensor spreadBias;

        private final Backward backward;

        Pass(Span span, LayerParameters layer) {
            super(span, layer, 1);
            recurrentWeights = layer.packedRecurrentWeights(span);
            recurrentBias = layer.values().get(shape.candidateBias());
            past = newStates(3);
            fromPast = new GateBlocks(layer.precision(), span, past);
            spreadBias = newStates(1)[0];
            backward = layer.withGradients() ? new Backward() : null;
        }

        @Override
        void prepare() {
            recurrentWeights.pack();
            StateKernels.repeat(recurrentBias, spreadBias);
        }

        @Override
        void gate(int timeStep, int from, int to) {
            recurrentWeights.timesTransposed(hiddenStateAt[timeStep], 0, fromPast.at(timeStep));
            fromPast.pull(timeStep);
            StateKernels.add(past[0], states.reset(), from, to);
            StateKernels.add(past[1], states.keep(), from, to);
            StateKernels.add(spreadBias, past[2], from, to);
            GatedKernels.sigmoid(states.reset(), 1, from, to);
            GatedKernels.sigmoid(states.keep(), 1, from, to);
            StateKernels.addProduct(states.reset(), past[2], states.candidate(), from, to);
        }

        @Override
        void gateBackward(int timeStep, int from, int to) {
            Tensor dn = gradients.candidate();
            GatedKernels.resetBackward(states.reset(), dn, past[2], gradients.reset(), from, to);
            StateKernels.product(dn, states.reset(), backward.pastCandidate, from, to);
            backward.toPast.push(timeStep);
            recurrentWeights.times(backward.toPast.at(timeStep), 0, backward.arriving);
            backward.arrived.pullFrom(backward.arriving, 0, from, block());
            StateKernels.add(backward.arrived, gradients.next(), from, to);
        }

        @Override
        void sumGradients() {
            Tensor weightGradient = backward.recurrentGradient;
            Products.transposedTimes(backward.toPast.joined(), backward.previousHiddenState, 0, weightGradient);
            weightGradient.pull();
            StateKernels.sum(backward.pastCandidate, span.batch(), backward.recurrentBiasGradient);
        }

        /** What only the way back needs. */
        private final class Backward {
            private final Tensor previousHiddenState = hiddenState.rows(0, span.characters());
            private final Tensor recurrentGradient = layer.recurrentGradients();
            private final Tensor recurrentBiasGradient = layer.gradients().get(shape.candidateBias());
            private final GateBlocks toPast;
            /** ∂L/∂(U_n h₋ + b_hn). */
            private final Tensor pastCandidate;

            private final Tensor arrived;
            private final Tensor arriving;

            Backward() {
                Tensor[] s = newStates(2);
                pastCandidate = s[0];
                arrived = s[1];
                toPast = new GateBlocks(layer.precision(), span, gradients.reset(), gradients.keep(), pastCandidate);
                arriving = new Tensor(layer.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.ND4J);
            }
        }
    }
}
