package dev.unrolled.text;

import java.text.Normalizer;

/** Kinds of single characters. */
final class Letters {
    private static final String VOWELS = "aeiouAEIOU";
    private static final int ASCII = 0x80;

    private Letters() {}

    static boolean isCapital(int character) {
        return Character.isUpperCase(character) || Character.isTitleCase(character);
    }

    /** Whether it is one of the five Latin vowels, with an accent or without. */
    static boolean isVowel(int character) {
        if (character < ASCII || !Character.isLetter(character)) {
            return VOWELS.indexOf(character) >= 0;
        }
        String parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        return VOWELS.indexOf(parts.charAt(0)) >= 0;
    }
}
