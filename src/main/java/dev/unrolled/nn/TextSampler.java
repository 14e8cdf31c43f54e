package dev.unrolled.nn;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Lets a network write: each character is drawn from p^(1/temperature), normalised, and read in turn. The same seed,
 * parameters, priming text and clamps give the same characters. Not thread safe.
 */
public final class TextSampler {
    /** Why a network that reads both ways cannot do it. */
    public static final String CANNOT_WRITE =
            "This network reads both ways and cannot write: it predicts a character from those on both sides of it, and where"
                    + " one is written, none stands to its right yet";

    private final NetworkPass pass;
    private final CharacterDraw draw;
    private final SplittableRandom random;
    private final float[] probabilities;
    private final int[] input = new int[1];
    private final int[] target = {-1};

    /**
     * @param network one that {@link NetworkConfiguration#canWrite}
     * @param temperature below 1 the likeliest characters are drawn more often, above 1 less often; positive
     * @throws IllegalArgumentException with {@link #CANNOT_WRITE} if the network cannot
     */
    public TextSampler(Network network, double temperature, long seed) {
        if (!network.configuration().canWrite()) {
            throw new IllegalArgumentException(CANNOT_WRITE);
        }
        probabilities = new float[network.configuration().vocabularySize()];
        draw = new CharacterDraw(temperature, probabilities.length);
        pass = NetworkPass.forReading(network, new Span(1, 1));
        pass.resetState();
        random = new SplittableRandom(seed);
        Arrays.fill(probabilities, 1f / probabilities.length);
    }

    /** Holds units at values from the next character on. */
    public void clamp(Clamps clamps) {
        pass.clamp(clamps);
    }

    /** Reads a character without choosing it. */
    public void read(int character) {
        input[0] = character;
        pass.forward(input, target);
        pass.copyProbabilities(0, 0, probabilities);
        pass.carryState();
    }

    /** Draws the next character, reads it, and returns its index. */
    public int next() {
        int character = draw.draw(probabilities, random.nextDouble());
        read(character);
        return character;
    }
}
