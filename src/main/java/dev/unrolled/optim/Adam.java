package dev.unrolled.optim;

import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

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

    private final List<Moments> moments;
    /** η/(1 − β₁ᵗ) and √(1 − β₂ᵗ); kept, as the moments' pairs are, so that a step makes no objects. */
    private final double[] settings = new double[2];

    private long steps;

    public Adam(Parameters shapes) {
        Parameters first = shapes.zerosLike();
        Parameters second = shapes.zerosLike();
        moments = IntStream.range(0, shapes.all().size())
                .mapToObj(k -> new Moments(
                        first.all().get(k).values(), second.all().get(k).values()))
                .toList();
    }

    @Override
    public void step(Parameters parameters, Parameters gradients, double learningRate) {
        steps++;
        settings[0] = learningRate / (1 - Math.pow(BETA_1, (double) steps));
        settings[1] = Math.sqrt(1 - Math.pow(BETA_2, (double) steps));
        for (int k = 0; k < parameters.all().size(); k++) {
            Tensor weights = parameters.all().get(k).values();
            Tensor gradient = gradients.all().get(k).values();
            OptimizerKernels.adam(weights, gradient, moments.get(k), settings);
        }
    }

    /** The two moments of one parameter. */
    record Moments(Tensor first, Tensor second) {}
}
