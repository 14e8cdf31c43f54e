package dev.unrolled.analysis.causal;

import java.util.Arrays;

/**
 * How long the lines are that were written: characters for each newline, which itself is not counted. Lines that the start
 * or the end of a text cuts off count with the characters that were written of them. By the renewal theorem that gives the
 * mean of whole lines where the texts begin anywhere in a line, while the mean of the lines that came to an end would miss
 * the long ones.
 */
final class LineLengths {
    static final String WORDS = "characters per line";

    private final int newline;
    private final Ratio[] lengths = new Ratio[Arm.values().length];

    /** @param newline the index of the newline in the vocabulary */
    LineLengths(int newline, int samples) {
        this.newline = newline;
        Arrays.setAll(lengths, arm -> new Ratio(samples));
    }

    /** Takes in a text, as indices of its characters. */
    void add(Arm arm, int sample, int[] characters) {
        for (int character : characters) {
            boolean ends = character == newline;
            lengths[arm.number()].add(sample, ends ? 0 : 1, ends ? 1 : 0);
        }
    }

    Effect effect(Bootstrap bootstrap) {
        return Effects.effect(Effect.Kind.LINE_LENGTH, WORDS, lengths, bootstrap);
    }
}
