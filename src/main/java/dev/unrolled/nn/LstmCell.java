package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997) with a forget gate (Gers, Schmidhuber and Cummins 2000):
 *
 * <pre>
 * i_t = σ(W_i x_t + U_i h_{t−1} + b_i)      c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t
 * f_t = σ(W_f x_t + U_f h_{t−1} + b_f)      h_t = o_t ⊙ tanh(c_t)
 * g_t = tanh(W_g x_t + U_g h_{t−1} + b_g)
 * o_t = σ(W_o x_t + U_o h_{t−1} + b_o)
 * </pre>
 *
 * The rows of the weights hold i, f, g, o in this order, as PyTorch's do. W is [4H × I], U is [4H × H], and one bias
 * [4H] takes the place of PyTorch's two, whose sum it is.
 */
final class LstmCell implements RecurrentCell {
    private static final int GATES = 4;

    private final LayerShape shape;
    private final Parameters parameters;

    LstmCell(LayerShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    @Override
    public List<Signal> signals() {
        return List.of(
                Signal.ACTIVATED_CELL_STATE,
                Signal.HIDDEN_STATE,
                Signal.CELL_STATE,
                Signal.INPUT_GATE,
                Signal.FORGET_GATE,
                Signal.OUTPUT_GATE,
                Signal.CANDIDATE);
    }

    @Override
    public LayerPass newPass(Span span, Parameters gradients) {
        return new Pass(span, gradients);
    }

    private final class Pass extends LayerPass {
        private final Tensor recurrentWeights = parameters.get(Parameters.recurrentWeight(shape.index()));
        private final InputProjection input;
        /** W x + b, then + U h₋ too: [T·B × 4H], and its blocks of one time step. */
        private final Tensor preActivations;

        private final Tensor[] preActivationsAt;
        private final LstmActivations activations;
        private final Tensor[] gates;
        private final Backward backward;

        Pass(Span span, Parameters gradients) {
            super(LstmCell.this.shape, span, parameters.precision(), gradients != null);
            input = new InputProjection(shape, span, parameters, gradients);
            Precision precision = parameters.precision();
            preActivations = new Tensor(precision, span.characters(), GATES * shape.hiddenSize(), Tensor.Home.ND4J);
            preActivationsAt = preActivations.blocks(span.batch());
            gates = states(GATES);
            Tensor[] cells = states(3);
            activations = new LstmActivations(
                    gates[0], gates[1], gates[2], gates[3], cells[0], cells[1], cells[2], hiddenState);
            backward = gradients == null ? null : new Backward(gradients);
        }

        private Tensor[] states(int count) {
            Tensor[] states = new Tensor[count];
            for (int k = 0; k < count; k++) {
                states[k] = new Tensor(parameters.precision(), stateRows(), shape.hiddenSize(), Tensor.Home.JAVA);
            }
            return states;
        }

        @Override
        void forward(int[] characters, Tensor below) {
            input.forward(characters, below, preActivations);
            int block = span.batch() * shape.hiddenSize();
            for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
                Products.timesTransposed(hiddenStateAt[timeStep], recurrentWeights, 1, preActivationsAt[timeStep]);
                pullGates(timeStep);
                int from = (timeStep + 1) * block;
                carry(activations.cellState(), from - block, activations.previousCellState(), from, block);
                LstmKernels.forward(activations, from, from + block);
                if (!clamps().isEmpty()) {
                    clampAt(timeStep);
                }
                hiddenStateAt[timeStep + 1].push();
            }
        }

        private void pullGates(int timeStep) {
            int hidden = shape.hiddenSize();
            for (int stream = 0; stream < span.batch(); stream++) {
                for (int gate = 0; gate < GATES; gate++) {
                    int from = ((timeStep * span.batch() + stream) * GATES + gate) * hidden;
                    gates[gate].pullFrom(preActivations, from, row(timeStep, stream) * hidden, hidden);
                }
            }
        }

        /** Holds raw c at the clamps' values and recomputes what follows from it. */
        private void clampAt(int timeStep) {
            for (Clamps.Clamp clamp : clamps().all()) {
                for (int stream = 0; stream < span.batch(); stream++) {
                    int at = row(timeStep, stream) * shape.hiddenSize() + clamp.unit();
                    double activated = Math.tanh(clamp.value());
                    activations.cellState().set(at, clamp.value());
                    activations.activatedCellState().set(at, activated);
                    hiddenState.set(at, activations.outputGate().get(at) * activated);
                }
            }
        }

        @Override
        void backward(int[] characters, Tensor below, Tensor belowGradient) {
            backward.run();
            input.backward(characters, below, backward.preActivations, belowGradient);
        }

        @Override
        Tensor signal(Signal signal) {
            return switch (signal) {
                case HIDDEN_STATE -> hiddenState;
                case CELL_STATE -> activations.cellState();
                case ACTIVATED_CELL_STATE -> activations.activatedCellState();
                case INPUT_GATE -> activations.inputGate();
                case FORGET_GATE -> activations.forgetGate();
                case OUTPUT_GATE -> activations.outputGate();
                case CANDIDATE -> activations.candidate();
                default -> throw new IllegalArgumentException("An LSTM has no " + signal.label());
            };
        }

        @Override
        Tensor cellState() {
            return activations.cellState();
        }

        @Override
        Tensor cellStateGradient() {
            return backward.gradients.cellState();
        }

        @Override
        StateGradient initialStateGradient() {
            return new StateGradient(
                    backward.gradients.nextHiddenState().rows(0, span.batch()),
                    backward.gradients.nextCellState().rows(0, span.batch()));
        }

        /** The mirror image of {@link #forward}. */
        private final class Backward {
            final Tensor preActivations;
            private final Tensor[] preActivationsAt;
            private final Tensor recurrentGradient;
            /** h_{−1} … h_{T−2}, [T·B × H]. */
            private final Tensor previousHiddenState;
            /** U ᵀ∂(pre-activations), [B × H]: what arrives at h_{t−1}. */
            private final Tensor arriving;

            private final LstmGradients gradients;
            private final Tensor[] gates;
            /** Where gradients arrive from behind the chunk: the last blocks of what goes from step to step. */
            private final Tensor lastHidden;

            private final Tensor lastCell;

            Backward(Parameters parameterGradients) {
                int hidden = shape.hiddenSize();
                Precision precision = parameters.precision();
                preActivations = new Tensor(precision, span.characters(), GATES * hidden, Tensor.Home.ND4J);
                preActivationsAt = preActivations.blocks(span.batch());
                recurrentGradient = parameterGradients.get(Parameters.recurrentWeight(shape.index()));
                previousHiddenState = hiddenState.rows(0, span.characters());
                arriving = new Tensor(precision, span.batch(), hidden, Tensor.Home.ND4J);
                gates = states(GATES);
                Tensor[] cells = states(3);
                gradients = new LstmGradients(
                        gates[0], gates[1], gates[2], gates[3], hiddenStateGradient, cells[0], cells[1], cells[2]);
                lastHidden = gradients.nextHiddenState().rows(span.characters(), span.batch());
                lastCell = gradients.nextCellState().rows(span.characters(), span.batch());
            }

            void run() {
                int block = span.batch() * shape.hiddenSize();
                arriveFromBeyond(lastHidden, lastCell);
                for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
                    int from = (timeStep + 1) * block;
                    LstmKernels.backward(activations, gradients, from, from + block);
                    pushGates(timeStep);
                    carry(gradients.nextCellState(), from, gradients.nextCellState(), from - block, block);
                    Products.times(preActivationsAt[timeStep], recurrentWeights, 0, arriving);
                    gradients.nextHiddenState().pullFrom(arriving, 0, from - block, block);
                }
                Products.transposedTimes(preActivations, previousHiddenState, 0, recurrentGradient);
                recurrentGradient.pull();
            }

            private void pushGates(int timeStep) {
                int hidden = shape.hiddenSize();
                for (int stream = 0; stream < span.batch(); stream++) {
                    for (int gate = 0; gate < GATES; gate++) {
                        int at = ((timeStep * span.batch() + stream) * GATES + gate) * hidden;
                        gates[gate].pushInto(preActivations, row(timeStep, stream) * hidden, at, hidden);
                    }
                }
            }
        }
    }

    private static void carry(Tensor source, int from, Tensor target, int at, int count) {
        if (source.precision() == Precision.FLOAT) {
            System.arraycopy(source.floats(), from, target.floats(), at, count);
        } else {
            System.arraycopy(source.doubles(), from, target.doubles(), at, count);
        }
    }
}
