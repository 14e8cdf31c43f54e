package dev.unrolled.text;

import java.util.Locale;
import java.util.Map;

/**
 * How much of a text a vocabulary does not know.
 *
 * @param kinds how many different characters have no entry of their own
 * @param occurrences how often they occur, all together
 * @param sentence says both for the screen, and what is read in their place; empty if everything is known
 */
public record UnknownCharacters(int kinds, long occurrences, String sentence) {
    /** Counts the characters of a text that have no entry of their own. */
    public static UnknownCharacters in(String text, Vocabulary vocabulary) {
        int kinds = 0;
        long occurrences = 0;
        for (Map.Entry<Integer, Integer> entry : CharacterCounts.of(text).entrySet()) {
            if (!vocabulary.contains(entry.getKey())) {
                kinds++;
                occurrences += entry.getValue();
            }
        }
        return new UnknownCharacters(kinds, occurrences, kinds == 0 ? "" : sentence(kinds, occurrences, vocabulary));
    }

    /** Whether the vocabulary knows every character. */
    public boolean isEmpty() {
        return kinds == 0;
    }

    private static String sentence(int kinds, long occurrences, Vocabulary vocabulary) {
        String what = kinds == 1 ? "1 kind of character" : String.format(Locale.ROOT, "%,d kinds of characters", kinds);
        String how = occurrences == 1 ? "1 occurrence" : String.format(Locale.ROOT, "%,d occurrences", occurrences);
        int substitute = vocabulary.codePointAt(vocabulary.substituteIndex());
        String as =
                switch (substitute) {
                    case Vocabulary.OTHER -> "“other” (" + Character.toString(Vocabulary.OTHER) + ")";
                    case ' ' -> "a space";
                    case '\n' -> "a newline";
                    default -> "“" + Character.toString(substitute) + "”";
                };
        return what + " (" + how + ") read as " + as;
    }
}
