package dev.unrolled.nn;

/**
 * What a network's weights begin with, but for the seed.
 *
 * @param scheme how they are drawn
 * @param forgetBias the bias of the forget gate, for cells that have one; {@link Initialisation#CHRONO} draws its own
 * @param longestMemory T of {@link Initialisation#CHRONO}, in characters, at least 3; otherwise without effect
 */
public record InitialWeights(Initialisation scheme, double forgetBias, int longestMemory) {
    public static final InitialWeights DEFAULT = new InitialWeights(Initialisation.TORCH, 1, 100);

    public InitialWeights {
        if (!Double.isFinite(forgetBias)) {
            throw new IllegalArgumentException("The forget bias must be a number, not " + forgetBias);
        }
        if (longestMemory < 3) {
            throw new IllegalArgumentException(
                    "The longest memory must be at least 3 characters, not " + longestMemory);
        }
    }

    public InitialWeights withScheme(Initialisation changed) {
        return new InitialWeights(changed, forgetBias, longestMemory);
    }

    public InitialWeights withForgetBias(double changed) {
        return new InitialWeights(scheme, changed, longestMemory);
    }
}
