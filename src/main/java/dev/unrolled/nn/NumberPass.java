package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs a {@link NumberNetwork} over B sequences of T time steps from zero states, and back through all of them. The loss is
 * the squared error of the answer after the last time step. Buffers are allocated once. Not thread safe; passes of the same
 * network may run side by side.
 */
public final class NumberPass {
    private final Span span;
    private final Parameters gradients;
    private final List<LayerPass> layers;
    /** What the first layer reads, [T·B × I]. */
    private final Tensor numbers;
    /** ∂L/∂(what the first layer reads), [T·B × I]; null for a pass that only reads. */
    private final Tensor numberGradient;

    private final Tensor outputWeight;
    private final Tensor outputBias;
    /** h_{T−1} of the top layer, [B × H]. */
    private final Tensor last;
    /** w·h_{T−1} + b, [B × 1]. */
    private final Tensor answers;
    /** y − what was asked for, [B × 1]. */
    private final Tensor errors;

    private NumberPass(NumberNetwork network, Span span, boolean withGradients) {
        this.span = span;
        Precision precision = network.parameters().precision();
        gradients = withGradients ? network.parameters().zerosLike() : null;
        List<LayerPass> passes = new ArrayList<>();
        network.cells().forEach(cell -> passes.add(cell.newPass(span, gradients)));
        passes.forEach(LayerPass::resetState);
        layers = Collections.unmodifiableList(passes);
        numbers = new Tensor(precision, span.characters(), network.inputs());
        numberGradient = withGradients ? new Tensor(precision, span.characters(), network.inputs()) : null;
        outputWeight = network.parameters().get(Parameters.OUTPUT_WEIGHT);
        outputBias = network.parameters().get(Parameters.OUTPUT_BIAS);
        last = top().output.rows(span.characters() - span.batch(), span.batch());
        answers = new Tensor(precision, span.batch(), 1);
        errors = new Tensor(precision, span.batch(), 1);
    }

    /** A pass that can go forward and backward. */
    public static NumberPass forTraining(NumberNetwork network, Span span) {
        return new NumberPass(network, span, true);
    }

    /** A pass that only reads. */
    public static NumberPass forReading(NumberNetwork network, Span span) {
        return new NumberPass(network, span, false);
    }

    public Span span() {
        return span;
    }

    private LayerPass top() {
        return layers.get(layers.size() - 1);
    }

    /**
     * Reads sequences from zero states.
     *
     * @param read the numbers, [T·B·I], ordered by time step, then stream
     * @param asked the true answers, [B]
     * @return the sum of (y − asked)² over the sequences
     */
    public double forward(double[] read, double[] asked) {
        for (int k = 0; k < read.length; k++) {
            numbers.set(k, read[k]);
        }
        numbers.push();
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).forward(null, readBy(layer));
        }
        for (int stream = 0; stream < span.batch(); stream++) {
            outputBias.pushInto(answers, 0, stream, 1);
        }
        Products.timesTransposed(last, outputWeight, 1, answers);
        answers.pull();
        double sum = 0;
        for (int stream = 0; stream < span.batch(); stream++) {
            double error = answers.get(stream) - asked[stream];
            errors.set(stream, error);
            sum += error * error;
        }
        return sum;
    }

    private Tensor readBy(int layer) {
        return layer == 0 ? numbers : layers.get(layer - 1).output;
    }

    /** y of a sequence of the last {@link #forward}. */
    public double answer(int stream) {
        return answers.get(stream);
    }

    /**
     * Sets {@link #gradients()} to those of {@code factor} × the loss of the last {@link #forward}.
     *
     * @param factor 1/B for the mean squared error
     */
    public void backward(double factor) {
        Tensor outputWeightGradient = gradients.get(Parameters.OUTPUT_WEIGHT);
        double sum = 0;
        for (int stream = 0; stream < span.batch(); stream++) {
            errors.set(stream, 2 * factor * errors.get(stream));
            sum += errors.get(stream);
        }
        errors.push();
        gradients.get(Parameters.OUTPUT_BIAS).set(0, sum);
        Products.transposedTimes(errors, last, 0, outputWeightGradient);
        outputWeightGradient.pull();
        LayerPass top = top();
        top.outputGradient.fill(0);
        Tensor lastGradient = top.outputGradient.rows(span.characters() - span.batch(), span.batch());
        Products.times(errors, outputWeight, 0, lastGradient);
        lastGradient.pull();
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            Tensor below = layer == 0 ? numberGradient : layers.get(layer - 1).outputGradient;
            layers.get(layer).backward(null, readBy(layer), below);
            below.pull();
        }
    }

    /** The gradients of the last {@link #backward}; null for a pass that only reads. */
    public Parameters gradients() {
        return gradients;
    }

    /** ∂L/∂(what was read), [T·B × I], after {@link #backward}. */
    Tensor numberGradient() {
        return numberGradient;
    }
}
