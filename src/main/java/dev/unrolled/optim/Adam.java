package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;

/**
 * Adam (Kingma and Ba 2015), with PyTorch's defaults and order of operations: β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
 *
 * <pre>
 * m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)       w ← w − η m̂ / (√v̂ + ε)
 * </pre>
 */
public final class Adam implements Optimizer {
    static final double BETA_1 = 0.9;
    static final double BETA_2 = 0.999;
    static final double EPSILON = 1e-8;

    private final Parameters firstMoment;
    private final Parameters secondMoment;
    private long steps;

    public Adam(Parameters shapes) {
        firstMoment = shapes.zerosLike();
        secondMoment = shapes.zerosLike();
    }

    @Override
    public void step(Parameters parameters, Parameters gradients, double learningRate) {
        steps++;
        double size = learningRate / (1 - Math.pow(BETA_1, (double) steps));
        double correction = Math.sqrt(1 - Math.pow(BETA_2, (double) steps));
        for (int k = 0; k < parameters.all().size(); k++) {
            Moments moments = new Moments(
                    firstMoment.all().get(k).values(), secondMoment.all().get(k).values());
            Tensor weights = parameters.all().get(k).values();
            Tensor gradient = gradients.all().get(k).values();
            OptimizerKernels.adam(weights, gradient, moments, new double[] {size, correction});
        }
    }

    /** The two moments of one parameter. */
    record Moments(Tensor first, Tensor second) {}
}
