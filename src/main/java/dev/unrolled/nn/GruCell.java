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

    private final class Pass extends LayerPass {
        private final PackedWeights recurrentWeights;
        private final Tensor recurrentBias;
        private final InputProjection input;
        private final GatedStates states;
        private final GateBlocks fromInput;
        /** U h₋: what the past gives to r, z and, before the reset gate, to n. */
        private final GateBlocks fromPast;

        private final Tensor[] past;
        /** b_hn for every stream and time step. */
        private final Tensor spreadBias;

        private final Backward backward;

        Pass(Span span, LayerParameters layer) {
            super(GruCell.this.shape, span, layer.precision(), layer.withGradients());
            input = new InputProjection(shape, span, layer.values(), layer.gradients());
            recurrentWeights = layer.packedRecurrentWeights(span);
            recurrentBias = layer.values().get(shape.candidateBias());
            Tensor[] s = newStates(4);
            states = new GatedStates(s[0], s[1], s[2], s[3], hiddenState);
            fromInput = new GateBlocks(layer.precision(), span, s[0], s[1], s[2]);
            past = newStates(3);
            fromPast = new GateBlocks(layer.precision(), span, past);
            spreadBias = newStates(1)[0];
            backward = layer.withGradients() ? new Backward(layer) : null;
        }

        @Override
        void forward(int[] characters, Tensor below) {
            recurrentWeights.pack();
            input.forward(characters, below, fromInput.joined());
            StateKernels.repeat(recurrentBias, spreadBias);
            for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
                recurrentWeights.timesTransposed(hiddenStateAt[timeStep], 0, fromPast.at(timeStep));
                fromInput.pull(timeStep);
                fromPast.pull(timeStep);
                int from = blockStart(timeStep);
                int to = from + block();
                StateKernels.copy(hiddenState, from - block(), states.previous(), from, block());
                StateKernels.add(past[0], states.reset(), from, to);
                StateKernels.add(past[1], states.keep(), from, to);
                StateKernels.add(spreadBias, past[2], from, to);
                GatedKernels.sigmoid(states.reset(), 1, from, to);
                GatedKernels.sigmoid(states.keep(), 1, from, to);
                StateKernels.addProduct(states.reset(), past[2], states.candidate(), from, to);
                GatedKernels.blend(states, from, to);
                clampHiddenState(timeStep);
                hiddenStateAt[timeStep + 1].push();
            }
        }

        @Override
        void backward(int[] characters, Tensor below, Tensor belowGradient) {
            backward.run();
            input.backward(characters, below, backward.toInput.joined(), belowGradient);
        }

        @Override
        Tensor signal(Signal signal) {
            return GatedSignals.of(signal, states);
        }

        @Override
        StateGradient initialStateGradient() {
            return new StateGradient(backward.gradients.next().rows(0, span.batch()), null);
        }

        /** The mirror image of {@link #forward}. */
        private final class Backward {
            private final Tensor recurrentGradient;
            private final Tensor biasGradient;
            private final Tensor previousHiddenState = hiddenState.rows(0, span.characters());
            private final GatedGradients gradients;
            private final GateBlocks toInput;
            private final GateBlocks toPast;
            /** ∂L/∂(U_n h₋ + b_hn). */
            private final Tensor pastCandidate;

            private final Tensor arrived;
            private final Tensor arriving;
            private final Tensor last;

            Backward(LayerParameters layer) {
                recurrentGradient = layer.recurrentGradients();
                biasGradient = layer.gradients().get(shape.candidateBias());
                Tensor[] s = newStates(6);
                gradients = new GatedGradients(s[0], s[1], s[2], hiddenStateGradient, s[3]);
                pastCandidate = s[4];
                arrived = s[5];
                toInput = new GateBlocks(layer.precision(), span, s[0], s[1], s[2]);
                toPast = new GateBlocks(layer.precision(), span, s[0], s[1], pastCandidate);
                arriving = new Tensor(layer.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.ND4J);
                last = gradients.next().rows(span.characters(), span.batch());
            }

            void run() {
                arriveFromBeyond(last, null);
                for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
                    int from = blockStart(timeStep);
                    int to = from + block();
                    StateKernels.add(gradients.next(), hiddenStateGradient, from, to);
                    GatedKernels.blendBackward(states, gradients, 1, from, to);
                    Tensor dn = gradients.candidate();
                    GatedKernels.resetBackward(states.reset(), dn, past[2], gradients.reset(), from, to);
                    StateKernels.product(dn, states.reset(), pastCandidate, from, to);
                    toInput.push(timeStep);
                    toPast.push(timeStep);
                    recurrentWeights.times(toPast.at(timeStep), 0, arriving);
                    arrived.pullFrom(arriving, 0, from, block());
                    StateKernels.add(arrived, gradients.next(), from, to);
                    StateKernels.copy(gradients.next(), from, gradients.next(), from - block(), block());
                }
                Products.transposedTimes(toPast.joined(), previousHiddenState, 0, recurrentGradient);
                recurrentGradient.pull();
                StateKernels.sum(pastCandidate, span.batch(), biasGradient);
            }
        }
    }
}
