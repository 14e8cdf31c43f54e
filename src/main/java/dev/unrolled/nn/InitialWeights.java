package dev.unrolled.nn;

/**
 * What a network's weights begin with, but for the seed.
 *
 * @param scheme how they are drawn
 * @param forgetBias the bias of the forget gate, for cells that have one, −10 to 10; {@link Initialisation#CHRONO} draws its own
 * @param longestMemory T of {@link Initialisation#CHRONO}, in characters, at least 3; otherwise without effect
 */
public record InitialWeights(Initialisation scheme, double forgetBias, int longestMemory) {
    /** In size; at 10 a gate is shut or open to within 5e-5, and learns next to nothing any more. */
    public static final double LARGEST_FORGET_BIAS = 10;

    public static final InitialWeights DEFAULT = new InitialWeights(Initialisation.TORCH, 1, 100);

    public InitialWeights {
        if (!(Math.abs(forgetBias) <= LARGEST_FORGET_BIAS)) {
            throw new IllegalArgumentException("The forget bias must be a number from -" + (int) LARGEST_FORGET_BIAS
                    + " to " + (int) LARGEST_FORGET_BIAS + ", not " + forgetBias);
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
