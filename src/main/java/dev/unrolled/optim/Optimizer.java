package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;

/** Changes parameters along their gradients. Keeps moments of its own; not thread safe. */
public sealed interface Optimizer permits Adam, AdaptiveScale, Sgd {
    /**
     * Makes one step in place.
     *
     * @param parameters the parameters to change, in the Java arrays; the caller pushes them to the products' side
     * @param gradients their gradients, of the same shapes
     * @param learningRate the step size, positive
     */
    void step(Parameters parameters, Parameters gradients, double learningRate);
}
