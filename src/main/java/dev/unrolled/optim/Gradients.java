package dev.unrolled.optim;

import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;

/** What is done to gradients between the backward pass and the optimiser. */
public final class Gradients {
    private Gradients() {}

    /** target ← target + source, for gradients of parts of a batch; always in the same order for the same sums. */
    public static void add(Parameters target, Parameters source) {
        for (int k = 0; k < target.all().size(); k++) {
            Tensor to = target.all().get(k).values();
            Tensor from = source.all().get(k).values();
            if (to.precision() == Precision.FLOAT) {
                FloatGradientKernel.add(to, from);
            } else {
                DoubleGradientKernel.add(to, from);
            }
        }
    }

    /** The Euclidean norm over all parameters; NaN or infinite where a gradient is. */
    public static double norm(Parameters gradients) {
        return norm(gradients, new double[gradients.all().size()]);
    }

    /**
     * The same, and each parameter's share of it.
     *
     * @param squares receives the sum of squares of each parameter, in their order
     */
    public static double norm(Parameters gradients, double[] squares) {
        double sum = 0;
        for (int k = 0; k < squares.length; k++) {
            squares[k] = squares(gradients.all().get(k).values());
            sum += squares[k];
        }
        return Math.sqrt(sum);
    }

    private static double squares(Tensor gradient) {
        return gradient.precision() == Precision.FLOAT
                ? FloatGradientKernel.squares(gradient)
                : DoubleGradientKernel.squares(gradient);
    }

    /**
     * Clips by norm (Pascanu, Mikolov and Bengio 2013): g ← g·θ/‖g‖ where ‖g‖ &gt; θ.
     *
     * @param norm ‖g‖ as {@link #norm} gives it
     * @param threshold θ; 0 for no clipping
     * @return whether it was clipped
     */
    public static boolean clipByNorm(Parameters gradients, double norm, double threshold) {
        if (threshold == 0 || norm <= threshold) {
            return false;
        }
        for (Parameter gradient : gradients.all()) {
            if (gradient.values().precision() == Precision.FLOAT) {
                FloatGradientKernel.scale(gradient.values(), threshold / norm);
            } else {
                DoubleGradientKernel.scale(gradient.values(), threshold / norm);
            }
        }
        return true;
    }
}
