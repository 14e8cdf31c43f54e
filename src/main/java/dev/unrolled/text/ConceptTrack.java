package dev.unrolled.text;

/** The labels of a concept, one for each character of a text: the state after reading that character. Immutable. */
public sealed interface ConceptTrack permits BinaryTrack, NumericTrack {
    /** The number of characters. */
    int length();

    /** The label at a position; 0 or 1 for a binary concept. */
    float valueAt(int position);

    /** Whether the labels differ anywhere; where they do not, nothing can be found. */
    boolean occurs();

    /** The labels from {@code from} (inclusive) to {@code to} (exclusive). */
    ConceptTrack slice(int from, int to);
}
