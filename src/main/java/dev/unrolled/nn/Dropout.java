package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * Dropout between one layer and the next (Srivastava et al. 2014; where in a recurrent network, Zaremba, Sutskever and
 * Vinyals 2014): each number that goes up is 0 with probability p and otherwise divided by 1 − p, anew at every time step;
 * what goes from time step to time step is left alone.
 */
final class Dropout {
    private final LayerPass below;
    /** 0 or 1/(1 − p), in the places of the states. */
    private final Tensor mask;
    /** h ⊙ mask, in the places of the states. */
    private final Tensor dropped;

    private final Tensor output;
    private final int from;
    private final int to;

    Dropout(LayerPass below) {
        this.below = below;
        Tensor states = below.hiddenState;
        mask = new Tensor(states.precision(), states.rows(), states.columns(), Tensor.Home.JAVA);
        dropped = new Tensor(states.precision(), states.rows(), states.columns());
        output = dropped.rows(below.span.batch(), below.span.characters());
        from = below.block();
        to = states.length();
    }

    /** What the layer above reads, [T·B × H], with a mask drawn anew. */
    Tensor forward(double rate, SplittableRandom random) {
        double kept = 1 / (1 - rate);
        for (int k = from; k < to; k++) {
            mask.set(k, random.nextDouble() < rate ? 0 : kept);
        }
        StateKernels.product(below.hiddenState, mask, dropped, from, to);
        output.push();
        return output;
    }

    /** What the layer above read, [T·B × H]. */
    Tensor output() {
        return output;
    }

    /** From the gradient of what the layer above read, in its Java array, to that of the layer's own output. */
    void backward() {
        StateKernels.product(below.hiddenStateGradient, mask, below.hiddenStateGradient, from, to);
    }
}
