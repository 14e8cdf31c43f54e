package dev.unrolled.nn;

/**
 * Draws characters from p^(1/temperature), normalised, by the inverse of the cumulative distribution in the order of the
 * vocabulary: one number in [0, 1) decides, so that equal numbers draw alike from distributions that are alike. Not thread
 * safe.
 */
final class CharacterDraw {
    private final double exponent;
    private final double[] weights;

    /** @param temperature below 1 the likeliest characters are drawn more often, above 1 less often; positive */
    CharacterDraw(double temperature, int vocabularySize) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("The temperature must be above 0, not " + temperature);
        }
        exponent = Math.min(1 / temperature, Double.MAX_VALUE);
        weights = new double[vocabularySize];
    }

    /** The index of the character that a number in [0, 1) draws. */
    int draw(float[] probabilities, double number) {
        double largest = 0;
        for (float probability : probabilities) {
            largest = Math.max(largest, probability);
        }
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            // Relative to the likeliest, so that at a low temperature not all of them come out as 0.
            double relative = probabilities[k] / largest;
            weights[k] = exponent == 1 ? relative : Math.pow(relative, exponent);
            sum += weights[k];
        }
        double point = number * sum;
        for (int k = 0; k < weights.length; k++) {
            point -= weights[k];
            if (point < 0) {
                return k;
            }
        }
        return weights.length - 1;
    }
}
