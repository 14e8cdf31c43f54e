package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;

/**
 * y = W_y h + b_y, p = softmax(y), and the cross entropy −ln p(x_{t+1}) in nats, for a chunk of T time steps of B
 * streams; W_y is [V × H].
 */
final class OutputLayer {
    private final Span span;
    private final Tensor weights;
    private final Tensor bias;
    /** Logits, then probabilities, [T·B × V]. */
    private final Tensor probabilities;
    /** −ln p(x_{t+1}) of each row of the last chunk, in nats; NaN where it is not known. */
    private final double[] losses;

    private final Backward backward;
    private boolean sumsParameterGradients = true;

    OutputLayer(Span span, Parameters parameters, Parameters gradients) {
        this.span = span;
        weights = parameters.get(Parameters.OUTPUT_WEIGHT);
        bias = parameters.get(Parameters.OUTPUT_BIAS);
        probabilities = new Tensor(parameters.precision(), span.characters(), weights.rows());
        losses = new double[span.characters()];
        backward = gradients == null ? null : new Backward(gradients);
    }

    Tensor probabilities() {
        return probabilities;
    }

    /** −ln p(x_{t+1}) of a row of the last chunk, in nats; NaN where it is not known. */
    double loss(int row) {
        return losses[row];
    }

    /** The summed loss in nats; a target below 0 is not counted. */
    double forward(Tensor hiddenState, int[] targets) {
        int width = weights.rows();
        for (int row = 0; row < span.characters(); row++) {
            bias.pushInto(probabilities, 0, row * width, width);
        }
        Products.timesTransposed(hiddenState, weights, 1, probabilities);
        probabilities.pull();
        return SoftmaxKernels.forward(probabilities, targets, losses);
    }

    /** From the next {@link #backward} on, leaves the parameters' gradients as they are. */
    void leaveParametersOut() {
        sumsParameterGradients = false;
    }

    /** Sets the gradients of {@code factor} × the summed loss, and ∂/∂h in {@code hiddenStateGradient} [T·B × H]. */
    void backward(Tensor hiddenState, int[] targets, double factor, Tensor hiddenStateGradient) {
        Tensor logits = backward.logits;
        SoftmaxKernels.backward(probabilities, targets, logits, factor);
        logits.push();
        if (sumsParameterGradients) {
            parametersBackward(hiddenState, logits);
        }
        Products.times(logits, weights, 0, hiddenStateGradient);
        hiddenStateGradient.pull();
    }

    private void parametersBackward(Tensor hiddenState, Tensor logits) {
        Products.transposedTimes(logits, hiddenState, 0, backward.weights);
        Products.times(backward.ones, logits, 0, backward.bias);
        backward.weights.pull();
        backward.bias.pull();
    }

    /** What only the way back needs. */
    private final class Backward {
        final Tensor weights;
        final Tensor bias;
        final Tensor logits;
        final Tensor ones;

        Backward(Parameters gradients) {
            weights = gradients.get(Parameters.OUTPUT_WEIGHT);
            bias = gradients.get(Parameters.OUTPUT_BIAS);
            Precision precision = gradients.precision();
            logits = new Tensor(precision, span.characters(), weights.rows());
            ones = new Tensor(precision, 1, span.characters());
            ones.fill(1);
            ones.push();
        }
    }
}
