package dev.unrolled.nn;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;

/**
 * One gate's share of the recurrent weights, U_gate [H × H], with what it reads of the past: the product forward, and on
 * the way back the gradients of both.
 */
final class RecurrentPart {
    private final Span span;
    private final PackedWeights weights;
    private final Tensor weightGradients;
    /** What is read at each time step, [B × H]. */
    private final Tensor[] readAt;
    /** What is read at all time steps, [T·B × H]. */
    private final Tensor readAll;

    private final Tensor product;
    private final Tensor scratch;
    private final Tensor gradients;
    private final Tensor[] gradientsAt;

    /** Reads h_{t−1}. */
    static RecurrentPart ofPast(LayerParameters layer, Span span, int block, Tensor hiddenState) {
        return new RecurrentPart(layer, span, block, hiddenState.rows(0, span.characters()));
    }

    /** Reads something that is computed anew at every time step, in the places of the states. */
    static RecurrentPart ofPresent(LayerParameters layer, Span span, int block, Tensor states) {
        return new RecurrentPart(layer, span, block, states.rows(span.batch(), span.characters()));
    }

    private RecurrentPart(LayerParameters layer, Span span, int block, Tensor readAll) {
        this.span = span;
        this.readAll = readAll;
        int hidden = layer.shape().hiddenSize();
        Precision precision = layer.precision();
        weights = new PackedWeights(
                layer.recurrentWeights().rows(block * hidden, hidden), span.batch(), layer.withGradients());
        readAt = readAll.blocks(span.batch());
        product = new Tensor(precision, span.batch(), hidden, Tensor.Home.ND4J);
        scratch = new Tensor(precision, span.characters() + span.batch(), hidden, Tensor.Home.JAVA);
        boolean back = layer.withGradients();
        weightGradients = back ? layer.recurrentGradients().rows(block * hidden, hidden) : null;
        gradients = back ? new Tensor(precision, span.characters(), hidden, Tensor.Home.ND4J) : null;
        gradientsAt = back ? gradients.blocks(span.batch()) : null;
    }

    /** Takes over the weights as they are now; call it before a chunk. */
    void pack() {
        weights.pack();
    }

    /** Makes what was written into {@link #readAt} known to the products. */
    void pushRead(int timeStep) {
        readAt[timeStep].push();
    }

    /** target + U·(what is read), for one time step, in the places of the states. */
    void addTo(Tensor target, int timeStep) {
        weights.timesTransposed(readAt[timeStep], 0, product);
        addProduct(target, timeStep);
    }

    /**
     * target + Uᵀ·gradient for one time step, in the places of the states.
     *
     * @param gradient with respect to the product, in the places of the states
     */
    void addBackTo(Tensor target, Tensor gradient, int timeStep) {
        int block = product.length();
        gradient.pushInto(gradients, (timeStep + 1) * block, timeStep * block, block);
        weights.times(gradientsAt[timeStep], 0, product);
        addProduct(target, timeStep);
    }

    private void addProduct(Tensor target, int timeStep) {
        int block = span.batch() * product.columns();
        int from = (timeStep + 1) * block;
        scratch.pullFrom(product, 0, from, block);
        StateKernels.add(scratch, target, from, from + block);
    }

    /** Sets the gradients of U, after all time steps. */
    void sumGradients() {
        Products.transposedTimes(gradients, readAll, 0, weightGradients);
        weightGradients.pull();
    }
}
