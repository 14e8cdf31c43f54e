package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * The layers that read from the right, run over a chunk x_0 … x_{n−1}, and what the output layer reads of both sides:
 *
 * <pre>
 * [h→_t ; h←_{t+2}]    predicts x_{t+1}
 * </pre>
 *
 * h→_t is the state after reading … x_{t−1}, x_t, h←_{t+2} the one after reading … x_{t+3}, x_{t+2}, so neither has seen
 * x_{t+1}. In the chunk's last two time steps h←_{t+2} lies beyond its right end and comes from the {@link RightContext}.
 */
final class BothSides {
    private final Span span;
    private final int hidden;
    private final StackPass fromLeft;
    private final StackPass fromRight;
    /** The chunk's characters from the right end to the left, then nothing of importance, [T·B]. */
    private final int[] reversed;
    /** What the output layer reads, [T·B × 2H]. */
    private final Tensor joined;
    /** ∂L/∂(what the output layer reads); null for a pass that only reads. */
    private final Tensor joinedGradient;
    /** h← two characters to the right of the chunk's last one, [B × H]. */
    private final Tensor before;

    private int steps;

    BothSides(StackPass fromLeft, StackPass fromRight, Span span) {
        this.fromLeft = fromLeft;
        this.fromRight = fromRight;
        this.span = span;
        hidden = fromLeft.top().shape.hiddenSize();
        reversed = new int[span.characters()];
        Precision precision = fromLeft.top().hiddenState.precision();
        joined = new Tensor(precision, span.characters(), 2 * hidden);
        boolean back = fromLeft.top().hiddenStateGradient != null;
        joinedGradient = back ? new Tensor(precision, span.characters(), 2 * hidden) : null;
        before = new Tensor(precision, span.batch(), hidden, Tensor.Home.JAVA);
        steps = span.steps();
    }

    Tensor joined() {
        return joined;
    }

    Tensor joinedGradient() {
        return joinedGradient;
    }

    /** What has been read from the right of the next chunk. */
    void startFrom(RightContext context) {
        if (context.isNone()) {
            fromRight.resetState();
            before.fill(0);
        } else {
            for (int layer = 0; layer < fromRight.layers().size(); layer++) {
                fromRight.layers().get(layer).startFrom(context.states().get(layer));
            }
            before.copyFrom(context.before());
        }
    }

    /** What has been read from the right once the chunk of the last {@link #readFromRight} has been read too. */
    RightContext contextOfTheLeft() {
        Tensor last = new Tensor(before.precision(), span.batch(), hidden, Tensor.Home.JAVA);
        last.copyFrom(fromRight.top().hiddenState.rows((steps - 1) * span.batch(), span.batch()));
        return new RightContext(
                fromRight.layers().stream()
                        .map(layer -> layer.stateAfter(steps))
                        .toList(),
                last);
    }

    /** Reads the first so many time steps of a chunk from their right end. */
    void readFromRight(int[] characters, int steps, double dropoutRate, SplittableRandom random) {
        this.steps = steps;
        int batch = span.batch();
        for (int step = 0; step < steps; step++) {
            System.arraycopy(characters, (steps - 1 - step) * batch, reversed, step * batch, batch);
        }
        fromRight.forward(reversed, dropoutRate, random);
    }

    /** Puts both sides' states together; after both have read. */
    void join() {
        for (int row = 0; row < steps * span.batch(); row++) {
            int at = row * 2 * hidden;
            StateKernels.copy(fromLeft.top().hiddenState, (row + span.batch()) * hidden, joined, at, hidden);
            int source = ahead(row);
            if (source >= 0) {
                StateKernels.copy(fromRight.top().hiddenState, source * hidden, joined, at + hidden, hidden);
            } else {
                StateKernels.copy(before, row % span.batch() * hidden, joined, at + hidden, hidden);
            }
        }
        joined.push();
    }

    /** Hands each side its part of the gradient and goes back through the layers; for a whole chunk. */
    void backward(int[] characters) {
        fromRight.top().hiddenStateGradient.fill(0);
        for (int row = 0; row < span.characters(); row++) {
            int at = row * 2 * hidden;
            StateKernels.copy(
                    joinedGradient, at, fromLeft.top().hiddenStateGradient, (row + span.batch()) * hidden, hidden);
            int target = ahead(row);
            if (target >= 0) {
                StateKernels.copy(
                        joinedGradient, at + hidden, fromRight.top().hiddenStateGradient, target * hidden, hidden);
            }
        }
        fromLeft.backward(characters);
        fromRight.backward(reversed);
    }

    /** The row of h←_{t+2} in the states from the right; negative where it lies before their beginning. */
    private int ahead(int row) {
        int timeStep = row / span.batch();
        return (steps - 2 - timeStep) * span.batch() + row % span.batch();
    }

    /** The row of h←_t in the states from the right, for the row [t·B + b] of the chunk. */
    int rowFromRight(int row) {
        int timeStep = row / span.batch();
        return (steps - timeStep) * span.batch() + row % span.batch();
    }
}
