package dev.unrolled.text;

/** The labels of a concept, one for each character of a text: the state after reading that character. Immutable. */
public sealed interface ConceptTrack permits BinaryTrack, NumericTrack {
    /** The number of characters. */
    int length();

    /** The label at a position; 0 or 1 for a binary concept. */
    float valueAt(int position);

    /** The mean label: the base rate, in [0, 1], of a binary concept; 0 for an empty track. */
    double mean();

    /** The base rate in words: {@code on at 12.3 % of the characters}, {@code 0 to 72, mean 31.2}, {@code does not occur}. */
    String rateWords();

    /** The labels from {@code from} (inclusive) to {@code to} (exclusive). */
    ConceptTrack slice(int from, int to);

    /** Whether the labels differ anywhere, and if not, what they all are. */
    default Presence presence() {
        for (int position = 1; position < length(); position++) {
            if (valueAt(position) != valueAt(0)) {
                return Presence.OCCURS;
            }
        }
        return length() > 0 && valueAt(0) != 0 ? Presence.ALWAYS : Presence.ABSENT;
    }

    /** Whether the labels differ anywhere; where they do not, nothing can be found. */
    default boolean occurs() {
        return presence() == Presence.OCCURS;
    }

    /** Whether another track of the same length has the same labels everywhere. */
    default boolean agreesWith(ConceptTrack other) {
        for (int position = 0; position < length(); position++) {
            if (valueAt(position) != other.valueAt(position)) {
                return false;
            }
        }
        return true;
    }
}
