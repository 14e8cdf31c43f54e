package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;

/**
 * A vector for each character, learned, in the place of the one-hot one (Bengio et al. 2003): x_t is a row of E [V × D]. Its
 * gradient is the sum of what arrives wherever the character stands, from either side.
 */
final class Embedding {
    private final Tensor weights;
    /** x_t at every time step, [T·B × D]. */
    private final Tensor vectors;

    private final Backward backward;
    /** Whether the gradient has the other side's part already, which goes back first. */
    private final boolean second;

    /** @param gradients where its gradient goes; null for passes that only read */
    Embedding(LayerShape shape, Span span, Parameters parameters, Parameters gradients) {
        second = shape.readsFromRight();
        weights = parameters.get(Parameters.EMBEDDING);
        vectors = new Tensor(parameters.precision(), span.characters(), weights.columns());
        backward = gradients == null ? null : new Backward(gradients.get(Parameters.EMBEDDING));
    }

    /** Whether a layer reads characters through an embedding. */
    static boolean isReadBy(LayerShape shape, Parameters parameters) {
        return shape.readsCharacters() && parameters.has(Parameters.EMBEDDING);
    }

    /** x_t at every time step, [T·B × D], on the products' side too. */
    Tensor forward(int[] characters) {
        int width = weights.columns();
        for (int row = 0; row < vectors.rows(); row++) {
            StateKernels.copy(weights, characters[row] * width, vectors, row * width, width);
        }
        vectors.push();
        return vectors;
    }

    /** x_t of the last {@link #forward}. */
    Tensor vectors() {
        return vectors;
    }

    /** Where ∂L/∂x_t is to be put, on the products' side, [T·B × D], before {@link #backward}. */
    Tensor gradient() {
        return backward.arriving;
    }

    /** Sets the gradient of E, or adds to it what arrives from the right. */
    void backward(int[] characters) {
        backward.run(characters);
    }

    /** What only the way back needs. */
    private final class Backward {
        final Tensor target;
        final Tensor arriving;
        /** One row of what arrives, and its sum with the target's: [1 × D]. */
        final Tensor row;

        final Tensor sum;

        Backward(Tensor target) {
            this.target = target;
            arriving = new Tensor(target.precision(), vectors.rows(), vectors.columns(), Tensor.Home.ND4J);
            row = new Tensor(target.precision(), 1, vectors.columns(), Tensor.Home.JAVA);
            sum = new Tensor(target.precision(), 1, vectors.columns(), Tensor.Home.JAVA);
        }

        void run(int[] characters) {
            int width = target.columns();
            if (!second) {
                target.fill(0);
            }
            for (int k = 0; k < vectors.rows(); k++) {
                row.pullFrom(arriving, k * width, 0, width);
                TableKernels.addTo(row, sum, characters[k], target);
            }
        }
    }
}
