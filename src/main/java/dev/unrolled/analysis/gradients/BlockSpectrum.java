package dev.unrolled.analysis.gradients;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The spectrum of one gate's block of a layer's recurrent weights.
 *
 * @param layer the number of the layer
 * @param layerName such as {@code layer 0}
 * @param gate the symbol of what the block computes, such as {@code f}; {@code h} for a simple recurrent network
 * @param sigma σ₁, the greatest singular value; NaN where a weight is not finite
 * @param spectralRadius the greatest modulus of an eigenvalue; empty for a block that is not square (of a Jordan network) or
 *     not finite, or whose eigenvalues could not be found
 * @param eigenvalues all of them; none where there is no spectral radius
 * @param gamma γ, the greatest slope of the nonlinearity behind the block, for simple recurrent networks, of which alone it is said that
 *     gradients must vanish; empty for gated cells
 */
public record BlockSpectrum(
        int layer,
        String layerName,
        String gate,
        double sigma,
        OptionalDouble spectralRadius,
        List<Eigenvalue> eigenvalues,
        OptionalDouble gamma) {
    /** Weights are single precision numbers: a σ₁ so near to another is meant to be that. */
    private static final double ROUNDING = 1e-5;

    public BlockSpectrum {
        eigenvalues = List.copyOf(eigenvalues);
    }

    /** What σ₁ says of a simple recurrent network (Pascanu, Mikolov and Bengio 2013), in a sentence; what it does not say of others. */
    public String verdict() {
        if (gamma.isEmpty()) {
            return "With gates σ₁ of one block decides nothing; the products of Jacobians do.";
        }
        double bound = 1 / gamma.getAsDouble();
        if (Double.isNaN(sigma)) {
            return "Some weights are not finite.";
        }
        if (sigma < bound * (1 - ROUNDING)) {
            return "σ₁ < 1/γ: gradients must vanish.";
        }
        return sigma <= bound * (1 + ROUNDING)
                ? "σ₁ = 1/γ: gradients cannot explode."
                : "σ₁ > 1/γ: gradients may explode, or vanish all the same; the products of Jacobians decide.";
    }
}
