package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;

/**
 * W x + b for a whole chunk, and its way back. The product of a matrix with a one-hot vector is a column, so for a layer
 * that reads characters it is looked up, not multiplied, unless the characters have vectors of their own.
 */
final class InputProjection {
    private final LayerShape shape;
    private final Span span;
    private final Tensor weights;
    private final Tensor bias;
    /** The vectors of the characters; null for a layer that reads one-hot vectors or states. */
    private final Embedding embedding;

    private final boolean looksUp;
    /** W x + b for every character, [V × G·H]; null for a layer that does not look it up. */
    private final Tensor table;

    private final Backward backward;

    InputProjection(LayerShape shape, Span span, Parameters parameters, Parameters gradients) {
        this.shape = shape;
        this.span = span;
        weights = parameters.get(shape.inputWeight());
        bias = parameters.get(shape.bias());
        Precision precision = parameters.precision();
        boolean embeds = Embedding.isReadBy(shape, parameters);
        embedding = embeds ? new Embedding(shape, span, parameters, gradients) : null;
        looksUp = shape.readsCharacters() && !embeds;
        table = looksUp ? new Tensor(precision, shape.inputSize(), weights.rows(), Tensor.Home.JAVA) : null;
        backward = gradients == null ? null : new Backward(precision, gradients);
    }

    /** Sets {@code preActivations} [T·B × G·H], on the products' side, to W x + b. */
    void forward(int[] characters, Tensor below, Tensor preActivations) {
        int width = weights.rows();
        if (looksUp) {
            boolean fewCharacters = span.characters() < table.rows();
            for (int character = 0; character < table.rows() && !fewCharacters; character++) {
                TableKernels.lookUp(weights, bias, character, table);
            }
            for (int row = 0; row < span.characters(); row++) {
                if (fewCharacters) {
                    TableKernels.lookUp(weights, bias, characters[row], table);
                }
                table.pushInto(preActivations, characters[row] * width, row * width, width);
            }
        } else {
            for (int row = 0; row < span.characters(); row++) {
                bias.pushInto(preActivations, 0, row * width, width);
            }
            Tensor read = embedding == null ? below : embedding.forward(characters);
            Products.timesTransposed(read, weights, 1, preActivations);
        }
    }

    /** W, [G·H × I]. */
    Tensor weights() {
        return weights;
    }

    /**
     * What arrives on the way back.
     *
     * @param gradient ∂L/∂(W x + b), [T·B × G·H], on the products' side
     * @param belowGradient where ∂L/∂(what was read) goes; null for a layer that reads characters
     * @param parametersToo whether the gradients of the parameters are wanted
     */
    record Arriving(Tensor gradient, Tensor belowGradient, boolean parametersToo) {}

    /** Sets the gradients of W and b, and of what was read. */
    void backward(int[] characters, Tensor below, Arriving arriving) {
        Tensor belowGradient = arriving.belowGradient();
        if (arriving.parametersToo()) {
            parametersBackward(characters, below, arriving.gradient(), belowGradient);
        } else if (belowGradient != null) {
            Products.times(arriving.gradient(), weights, 0, belowGradient);
        }
    }

    private void parametersBackward(int[] characters, Tensor below, Tensor gradient, Tensor belowGradient) {
        if (looksUp) {
            backward.table.fill(0);
            for (int row = 0; row < span.characters(); row++) {
                backward.row.pullFrom(gradient, row * weights.rows(), 0, weights.rows());
                TableKernels.addTo(backward.row, backward.sum, characters[row], backward.table);
            }
            TableKernels.gather(backward.table, backward.weights, backward.bias);
        } else {
            Tensor read = embedding == null ? below : embedding.vectors();
            Products.transposedTimes(gradient, read, 0, backward.weights);
            Products.times(backward.ones, gradient, 0, backward.bias);
            backward.weights.pull();
            backward.bias.pull();
            Products.times(gradient, weights, 0, embedding == null ? belowGradient : embedding.gradient());
            if (embedding != null) {
                embedding.backward(characters);
            }
        }
    }

    /** What only the way back needs. */
    private final class Backward {
        final Tensor weights;
        final Tensor bias;
        /** One row of what arrives, and its sum with the table's: [1 × G·H]. */
        final Tensor row;

        final Tensor sum;
        final Tensor table;
        final Tensor ones;

        Backward(Precision precision, Parameters gradients) {
            weights = gradients.get(shape.inputWeight());
            bias = gradients.get(shape.bias());
            int width = weights.rows();
            boolean lookUp = looksUp;
            row = lookUp ? new Tensor(precision, 1, width, Tensor.Home.JAVA) : null;
            sum = lookUp ? new Tensor(precision, 1, width, Tensor.Home.JAVA) : null;
            table = lookUp ? new Tensor(precision, shape.inputSize(), width, Tensor.Home.JAVA) : null;
            ones = lookUp ? null : new Tensor(precision, 1, span.characters());
            if (ones != null) {
                ones.fill(1);
                ones.push();
            }
        }
    }
}
