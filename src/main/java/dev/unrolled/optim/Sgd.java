package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;

/**
 * Stochastic gradient descent, w ← w − η v with v ← μ v + g (Polyak 1964, in PyTorch's form); plain descent for μ = 0.
 */
public final class Sgd implements Optimizer {
    private final double momentum;
    private final Parameters velocity;
    /** η and μ; kept, so that a step makes no objects. */
    private final double[] settings = new double[2];

    /**
     * Descent with momentum.
     *
     * @param momentum μ, 0 for none
     */
    public Sgd(Parameters shapes, double momentum) {
        this.momentum = momentum;
        velocity = shapes.zerosLike();
    }

    @Override
    public void step(Parameters parameters, Parameters gradients, double learningRate) {
        settings[0] = learningRate;
        settings[1] = momentum;
        for (int k = 0; k < parameters.all().size(); k++) {
            Tensor weights = parameters.all().get(k).values();
            Tensor gradient = gradients.all().get(k).values();
            OptimizerKernels.momentum(weights, gradient, velocity.all().get(k).values(), settings);
        }
    }
}
