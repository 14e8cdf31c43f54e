package dev.unrolled.nn;

import dev.unrolled.nn.tensor.PackedWeights;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/**
 * One layer's share of a network's parameters and of their gradients.
 *
 * @param gradients where gradients go; null for passes that only read
 */
record LayerParameters(Parameters values, Parameters gradients, LayerShape shape) {
    Precision precision() {
        return values.precision();
    }

    Tensor recurrentWeights() {
        return values.get(shape.recurrentWeight());
    }

    /** The recurrent weights for the products of every time step. */
    PackedWeights packedRecurrentWeights(Span span) {
        return new PackedWeights(recurrentWeights(), span.batch(), withGradients());
    }

    Tensor recurrentGradients() {
        return gradients.get(shape.recurrentWeight());
    }

    boolean withGradients() {
        return gradients != null;
    }
}
