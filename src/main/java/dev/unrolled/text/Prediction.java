package dev.unrolled.text;

import java.util.function.IntPredicate;

/**
 * Which next characters a network can predict better where it follows a concept: the positions over which a causal test
 * sums. Inside quotes that is the closing quotation mark, in a line the newline.
 *
 * @param words what is predicted, for a sentence, such as "the closing quotation mark"
 * @param rule tells the positions
 */
public record Prediction(String words, Rule rule) {
    /** Tells whether the character behind a position is one of those predicted. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Judges the character at {@code position + 1}.
         *
         * @param text the whole text
         * @param labels the concept's labels of this text
         * @param position 0 … length − 2
         */
        boolean holds(CharacterSource text, ConceptTrack labels, int position);
    }

    /**
     * The positions t at which the next character, x_{t+1}, is one of those predicted, so that −ln p(x_{t+1} | x_≤t) is
     * what a causal test compares there. Off at the last position, which has no next character.
     *
     * @param labels the concept's labels of the whole text
     */
    public BinaryTrack positions(CharacterSource text, ConceptTrack labels) {
        int last = text.length() - 1;
        return BinaryTrack.of(text.length(), position -> position < last && rule.holds(text, labels, position));
    }

    /** The character with which the concept ends, or its number falls. */
    static Prediction ofEnd(String words) {
        return new Prediction(words, (text, labels, position) -> falls(labels, position));
    }

    /** The character with which the concept ends, where it is one of some: a quotation may also just break off. */
    static Prediction ofEnd(String words, IntPredicate closing) {
        return new Prediction(
                words,
                (text, labels, position) -> falls(labels, position) && closing.test(text.codePointAt(position + 1)));
    }

    /** The character with which the concept begins, or its number rises. */
    static Prediction ofStart(String words) {
        return new Prediction(
                words, (text, labels, position) -> labels.valueAt(position + 1) > labels.valueAt(position));
    }

    /** Every next character of a kind, wherever it stands. */
    static Prediction ofNext(String words, IntPredicate kind) {
        return new Prediction(words, (text, labels, position) -> kind.test(text.codePointAt(position + 1)));
    }

    /** Every next character while the concept holds. */
    static Prediction whileOn(String words) {
        return new Prediction(words, (text, labels, position) -> labels.valueAt(position) > 0);
    }

    /** The end of a comment: the newline, or both characters of the closing delimiter. */
    static Prediction ofCommentEnd(String words) {
        return new Prediction(
                words, (text, labels, position) -> falls(labels, position) || star(text, labels, position));
    }

    private static boolean star(CharacterSource text, ConceptTrack labels, int position) {
        int slash = position + 2;
        return slash < text.length()
                && falls(labels, slash - 1)
                && text.codePointAt(slash) == '/'
                && text.codePointAt(slash - 1) == '*';
    }

    private static boolean falls(ConceptTrack labels, int position) {
        return labels.valueAt(position + 1) < labels.valueAt(position);
    }
}
