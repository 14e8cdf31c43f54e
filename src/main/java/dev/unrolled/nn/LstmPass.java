package dev.unrolled.nn;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.trace.Signal;
import java.util.List;

/** Runs an {@link LstmCell} or a {@link PeepholeLstmCell}. */
final class LstmPass extends LayerPass {
    private final PackedWeights recurrentWeights;
    private final InputProjection input;
    private final LstmActivations activations;
    private final GateBlocks gates;
    private final Peepholes peepholes;
    private final Backward backward;

    LstmPass(LayerShape shape, Span span, LayerParameters parameters, Peepholes peepholes) {
        super(shape, span, parameters.precision(), parameters.withGradients());
        this.peepholes = peepholes;
        input = new InputProjection(shape, span, parameters.values(), parameters.gradients());
        recurrentWeights = parameters.packedRecurrentWeights(span);
        Tensor[] s = newStates(7);
        activations = new LstmActivations(s[0], s[1], s[2], s[3], s[4], s[5], s[6], hiddenState);
        gates = new GateBlocks(parameters.precision(), span, s[0], s[1], s[2], s[3]);
        backward = parameters.withGradients() ? new Backward(parameters) : null;
    }

    @Override
    void forward(int[] characters, Tensor below) {
        recurrentWeights.pack();
        input.forward(characters, below, gates.joined());
        peepholes.spread();
        for (int timeStep = 0; timeStep < span.steps(); timeStep++) {
            recurrentWeights.timesTransposed(hiddenStateAt[timeStep], 1, gates.at(timeStep));
            gates.pull(timeStep);
            int from = blockStart(timeStep);
            int to = from + block();
            StateKernels.copy(activations.cellState(), from - block(), activations.previousCellState(), from, block());
            peepholes.addToInputAndForget(activations, from, to);
            LstmKernels.remember(activations, from, to);
            if (!clamps().isEmpty()) {
                clampCellState(timeStep);
            }
            peepholes.addToOutput(activations, from, to);
            LstmKernels.show(activations, from, to);
            hiddenStateAt[timeStep + 1].push();
        }
    }

    /** Holds raw c at the clamps' values; what is read of it follows. */
    private void clampCellState(int timeStep) {
        for (Clamps.Clamp clamp : clamps().all()) {
            for (int stream = clamp.streams().from(); stream < clamp.streams().end(span.batch()); stream++) {
                int at = row(timeStep, stream) * shape.hiddenSize() + clamp.unit();
                activations.cellState().set(at, clamp.value());
            }
        }
    }

    @Override
    void backward(int[] characters, Tensor below, Tensor belowGradient) {
        backward.run();
        input.backward(
                characters,
                below,
                new InputProjection.Arriving(backward.gates.joined(), belowGradient, sumsParameterGradients()));
    }

    @Override
    Tensor preActivationGradient() {
        return backward.gates.joined();
    }

    @Override
    Tensor inputWeights() {
        return input.weights();
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
    List<Tensor> carriedStates() {
        return List.of(hiddenState, activations.cellState());
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
        private final Tensor recurrentGradient;
        /** h_{−1} … h_{T−2}, [T·B × H]. */
        private final Tensor previousHiddenState;
        /** Uᵀ∂(pre-activations), [B × H]: what arrives at h_{t−1}. */
        private final Tensor arriving;

        private final LstmGradients gradients;
        private final GateBlocks gates;
        /** Where gradients arrive from behind the chunk: the last blocks of what goes from step to step. */
        private final Tensor lastHidden;

        private final Tensor lastCell;

        Backward(LayerParameters parameters) {
            recurrentGradient = parameters.recurrentGradients();
            previousHiddenState = hiddenState.rows(0, span.characters());
            arriving = new Tensor(parameters.precision(), span.batch(), shape.hiddenSize(), Tensor.Home.ND4J);
            Tensor[] s = newStates(7);
            gradients = new LstmGradients(s[0], s[1], s[2], s[3], hiddenStateGradient, s[4], s[5], s[6]);
            gates = new GateBlocks(parameters.precision(), span, s[0], s[1], s[2], s[3]);
            lastHidden = gradients.nextHiddenState().rows(span.characters(), span.batch());
            lastCell = gradients.nextCellState().rows(span.characters(), span.batch());
        }

        void run() {
            arriveFromBeyond(lastHidden, lastCell);
            for (int timeStep = span.steps() - 1; timeStep >= 0; timeStep--) {
                int from = blockStart(timeStep);
                int to = from + block();
                StateKernels.add(gradients.nextHiddenState(), gradients.hiddenState(), from, to);
                LstmKernels.showBackward(activations, gradients, from, to);
                peepholes.addToCellState(gradients, from, to);
                LstmKernels.rememberBackward(activations, gradients, from, to);
                peepholes.addToCarried(gradients, from, to);
                gates.push(timeStep);
                StateKernels.copy(gradients.nextCellState(), from, gradients.nextCellState(), from - block(), block());
                recurrentWeights.times(gates.at(timeStep), 0, arriving);
                gradients.nextHiddenState().pullFrom(arriving, 0, from - block(), block());
            }
            if (sumsParameterGradients()) {
                Products.transposedTimes(gates.joined(), previousHiddenState, 0, recurrentGradient);
                recurrentGradient.pull();
                peepholes.sumGradients(activations, gradients, span.batch());
            }
        }
    }
}
