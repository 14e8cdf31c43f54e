package dev.unrolled.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences end: at a full stop, an exclamation or a question mark, perhaps with closing quotation marks or
 * brackets behind it, in front of a blank behind which no small letter follows. A full stop behind a title, another
 * usual abbreviation or an initial ends none.
 */
final class SentenceScanner {
    /** How many characters before the end it is near. */
    static final int NEAR = 10;

    private static final String MARKS = ".!?";
    private static final String CLOSERS = "\"'”’)]_*";
    private static final String OPENERS = "\"'“‘([_*-—";
    private static final int LONGEST_ABBREVIATION = 8;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "rev", "hon", "capt", "col", "gen", "lieut", "lt", "sgt", "messrs",
            "mme", "mlle", "jr", "sr", "vol", "chap", "fig", "vs", "viz", "cf", "e.g", "i.e");

    private final CharacterSource text;

    private SentenceScanner(CharacterSource text) {
        this.text = text;
    }

    /** On where one of the next {@value #NEAR} characters is a mark that ends a sentence. */
    static BinaryTrack near(CharacterSource text) {
        SentenceScanner sentences = new SentenceScanner(text);
        int[] ahead = {0};
        return BinaryTrack.of(text.length(), position -> {
            int end = Math.max(ahead[0], position + 1);
            while (end < text.length() && end - position <= NEAR && !sentences.endsAt(end)) {
                end++;
            }
            ahead[0] = end;
            return end < text.length() && end - position <= NEAR;
        });
    }

    /** Whether the character at a position is a mark that ends a sentence. */
    static boolean endsAt(CharacterSource text, int position) {
        return new SentenceScanner(text).endsAt(position);
    }

    private boolean endsAt(int position) {
        if (MARKS.indexOf(text.codePointAt(position)) < 0) {
            return false;
        }
        int next = skip(position + 1, CLOSERS);
        if (next < text.length() && !Character.isWhitespace(text.codePointAt(next))) {
            return false;
        }
        return !isAbbreviation(position) && beginsSentence(next);
    }

    private boolean beginsSentence(int blank) {
        int next = blank;
        int newlines = 0;
        while (next < text.length() && Character.isWhitespace(text.codePointAt(next))) {
            newlines += text.codePointAt(next) == '\n' ? 1 : 0;
            next++;
        }
        int first = skip(next, OPENERS);
        return newlines > 1 || first >= text.length() || !Character.isLowerCase(text.codePointAt(first));
    }

    private int skip(int from, String characters) {
        int next = from;
        while (next < text.length() && characters.indexOf(text.codePointAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private boolean isAbbreviation(int stop) {
        if (text.codePointAt(stop) != '.') {
            return false;
        }
        StringBuilder reversed = new StringBuilder();
        for (int before = stop - 1; before >= 0 && reversed.length() < LONGEST_ABBREVIATION; before--) {
            int character = text.codePointAt(before);
            if (!Character.isLetter(character) && character != '.') {
                break;
            }
            reversed.appendCodePoint(character);
        }
        String word = reversed.reverse().toString();
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
