package dev.unrolled.nn;

import java.util.Arrays;

/**
 * Lets a network write streams of text side by side, from zero states. Numbers in [0, 1) that the caller gives decide what
 * is drawn: streams that are given the same ones are on common random numbers. Not thread safe.
 */
public final class StreamWriter {
    private final NetworkPass pass;
    private final CharacterDraw draw;
    private final float[] probabilities;
    private final int[] unknown;

    /**
     * @param network one that {@link NetworkConfiguration#canWrite}; its parameters must not change meanwhile
     * @param temperature below 1 the likeliest characters are drawn more often, above 1 less often; positive
     * @throws IllegalArgumentException with {@link TextSampler#CANNOT_WRITE} if the network cannot
     */
    public StreamWriter(Network network, int streams, double temperature) {
        if (!network.configuration().canWrite()) {
            throw new IllegalArgumentException(TextSampler.CANNOT_WRITE);
        }
        pass = NetworkPass.forReading(network, new Span(streams, 1));
        pass.resetState();
        probabilities = new float[network.configuration().vocabularySize()];
        draw = new CharacterDraw(temperature, probabilities.length);
        unknown = new int[streams];
        Arrays.fill(unknown, -1);
    }

    /** Holds units at values from the next character on; {@link Clamps#NONE} lets go. */
    public void clamp(Clamps clamps) {
        pass.clamp(clamps);
    }

    /** Reads one character in each stream, [B]. */
    public void read(int[] characters) {
        pass.forward(characters, unknown);
        pass.carryState();
    }

    /** p(x_{t+1} = character) in a stream, after what was read last. */
    public double probability(int stream, int character) {
        return pass.probability(0, stream, character);
    }

    /**
     * Draws the next character of each stream, after at least one was read, and reads it.
     *
     * @param numbers for each stream a number in [0, 1) that decides, [B]
     * @param written receives the indices of the characters, [B]
     */
    public void write(double[] numbers, int[] written) {
        for (int stream = 0; stream < written.length; stream++) {
            pass.copyProbabilities(0, stream, probabilities);
            written[stream] = draw.draw(probabilities, numbers[stream]);
        }
        read(written);
    }
}
