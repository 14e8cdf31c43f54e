package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** The weights through which the gates of a {@link PeepholeLstmCell} see the cell state, spread out for the loops. */
final class Peepholes {
    /** A cell without any. */
    static final Peepholes NONE = new Peepholes();

    private static final int INPUT = 0;
    private static final int FORGET = 1;
    private static final int OUTPUT = 2;
    private static final int COUNT = 3;

    /** A row for each gate, [1 × H]. */
    private final Tensor[] weights;

    private final Tensor[] gradients;
    /** Each row of the weights repeated for every stream and time step, in the places of the states. */
    private final Tensor[] spread;

    private Peepholes() {
        weights = new Tensor[0];
        gradients = new Tensor[0];
        spread = new Tensor[0];
    }

    Peepholes(LayerShape shape, Span span, Parameters parameters, Parameters parameterGradients) {
        String name = shape.peepholes();
        weights = parameters.get(name).blocks(1);
        gradients = parameterGradients == null
                ? new Tensor[0]
                : parameterGradients.get(name).blocks(1);
        spread = new Tensor[COUNT];
        int rows = span.characters() + span.batch();
        Precision precision = parameters.precision();
        for (int gate = 0; gate < COUNT; gate++) {
            spread[gate] = new Tensor(precision, rows, shape.hiddenSize(), Tensor.Home.JAVA);
        }
    }

    /** Takes over the present weights; called once a chunk. */
    void spread() {
        for (int gate = 0; gate < spread.length; gate++) {
            StateKernels.repeat(weights[gate], spread[gate]);
        }
    }

    /** i and f + p ⊙ c₋. */
    void addToInputAndForget(LstmActivations all, int from, int to) {
        if (spread.length > 0) {
            StateKernels.addProduct(spread[INPUT], all.previousCellState(), all.inputGate(), from, to);
            StateKernels.addProduct(spread[FORGET], all.previousCellState(), all.forgetGate(), from, to);
        }
    }

    /** o + p_o ⊙ c. */
    void addToOutput(LstmActivations all, int from, int to) {
        if (spread.length > 0) {
            StateKernels.addProduct(spread[OUTPUT], all.cellState(), all.outputGate(), from, to);
        }
    }

    /** ∂c + ∂o ⊙ p_o. */
    void addToCellState(LstmGradients all, int from, int to) {
        if (spread.length > 0) {
            StateKernels.addProduct(spread[OUTPUT], all.outputGate(), all.cellState(), from, to);
        }
    }

    /** What goes on to c₋: + ∂i ⊙ p_i + ∂f ⊙ p_f. */
    void addToCarried(LstmGradients all, int from, int to) {
        if (spread.length > 0) {
            StateKernels.addProduct(spread[INPUT], all.inputGate(), all.nextCellState(), from, to);
            StateKernels.addProduct(spread[FORGET], all.forgetGate(), all.nextCellState(), from, to);
        }
    }

    /** ∂p = Σ ∂gate ⊙ c over all streams and time steps; called once a chunk. */
    void sumGradients(LstmActivations all, LstmGradients gates, int firstRow) {
        if (spread.length > 0) {
            StateKernels.sumProducts(gates.inputGate(), all.previousCellState(), firstRow, gradients[INPUT]);
            StateKernels.sumProducts(gates.forgetGate(), all.previousCellState(), firstRow, gradients[FORGET]);
            StateKernels.sumProducts(gates.outputGate(), all.cellState(), firstRow, gradients[OUTPUT]);
        }
    }
}
