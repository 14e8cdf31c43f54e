package dev.unrolled.text;

import java.util.BitSet;
import java.util.List;

/**
 * Finds web addresses: from the colon of {@code http://}, {@code https://} or {@code ftp://}, or from the dot of
 * {@code www.}, where a reader first can know, up to the last character; punctuation at the end belongs to the sentence.
 */
final class UrlScanner {
    private static final List<String> SCHEMES = List.of("http", "https", "ftp");
    /** These end an address, as blanks do. */
    private static final String ENDING = "<>\"'“”‘’)]}|\\`";

    private static final String PUNCTUATION = ".,;:!?*_";

    private final CharacterSource text;

    private UrlScanner(CharacterSource text) {
        this.text = text;
    }

    static BinaryTrack label(CharacterSource text) {
        UrlScanner addresses = new UrlScanner(text);
        BitSet on = new BitSet(text.length());
        for (int position = 0; position < text.length(); position++) {
            if (addresses.beginsAt(position)) {
                int end = addresses.end(position);
                on.set(position, end);
                position = end;
            }
        }
        return BinaryTrack.of(text.length(), on);
    }

    private boolean beginsAt(int position) {
        int character = text.codePointAt(position);
        if (character == ':') {
            return reads("//", position + 1)
                    && isPart(position + 3)
                    && SCHEMES.stream().anyMatch(scheme -> follows(scheme, position));
        }
        return character == '.' && follows("www", position) && isPart(position + 1);
    }

    /** Whether a word ends right before a position and begins behind something that is no letter or digit. */
    private boolean follows(String word, int position) {
        int start = position - word.length();
        return start >= 0
                && reads(word, start)
                && (start == 0 || !Character.isLetterOrDigit(text.codePointAt(start - 1)));
    }

    private boolean reads(String wanted, int start) {
        if (start + wanted.length() > text.length()) {
            return false;
        }
        for (int k = 0; k < wanted.length(); k++) {
            if (Character.toLowerCase(text.codePointAt(start + k)) != wanted.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private int end(int start) {
        int end = start;
        while (isPart(end)) {
            end++;
        }
        while (end - 1 > start && PUNCTUATION.indexOf(text.codePointAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean isPart(int position) {
        if (position >= text.length()) {
            return false;
        }
        int character = text.codePointAt(position);
        return !Character.isWhitespace(character) && ENDING.indexOf(character) < 0;
    }
}
