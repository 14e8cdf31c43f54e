package dev.unrolled.nn;

/**
 * What a network's weights begin with, but for the seed.
 *
 * @param scheme how they are drawn
 * @param forgetBias the bias of the forget gate, for cells that have one, −10 to 10; {@link Initialisation#CHRONO} draws its own
 * @param longestMemory T of {@link Initialisation#CHRONO}, in characters, at least 3; otherwise without effect
 * @param recurrentScale σ₁ of every block of recurrent weights, scaled so after the draw ({@link RecurrentScale.Way#AS_IS}: with
 *     {@link Initialisation#ORTHOGONAL} they stay orthogonal), at most {@link RecurrentScale#LARGEST}; 0 leaves them as drawn
 */
public record InitialWeights(Initialisation scheme, double forgetBias, int longestMemory, double recurrentScale) {
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
        if (!(recurrentScale >= 0 && recurrentScale <= RecurrentScale.LARGEST)) {
            throw new IllegalArgumentException("The recurrent scale must be 0 (as drawn) to "
                    + (int) RecurrentScale.LARGEST + ", not " + recurrentScale);
        }
    }

    /** With recurrent weights as they are drawn. */
    public InitialWeights(Initialisation scheme, double forgetBias, int longestMemory) {
        this(scheme, forgetBias, longestMemory, 0);
    }

    public InitialWeights withScheme(Initialisation changed) {
        return new InitialWeights(changed, forgetBias, longestMemory, recurrentScale);
    }

    public InitialWeights withForgetBias(double changed) {
        return new InitialWeights(scheme, changed, longestMemory, recurrentScale);
    }

    public InitialWeights withRecurrentScale(double changed) {
        return new InitialWeights(scheme, forgetBias, longestMemory, changed);
    }
}
