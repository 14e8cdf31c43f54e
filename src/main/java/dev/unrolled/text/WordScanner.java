package dev.unrolled.text;

/**
 * Tells words from what lies between them. A word is made of letters and digits, and of an apostrophe between two
 * letters; in code of underscores too.
 */
final class WordScanner {
    private final CharacterSource text;
    private final boolean isCode;

    private WordScanner(CharacterSource text) {
        this.text = text;
        isCode = TextKind.of(text) == TextKind.CODE;
    }

    /** On at what lies between words. */
    static BinaryTrack boundaries(CharacterSource text) {
        WordScanner words = new WordScanner(text);
        return BinaryTrack.of(text.length(), position -> !words.inWord(position));
    }

    /** How many characters of the word have been read; 0 between words. */
    static NumericTrack position(CharacterSource text) {
        WordScanner words = new WordScanner(text);
        int[] read = {0};
        return NumericTrack.of(text.length(), position -> {
            read[0] = words.inWord(position) ? read[0] + 1 : 0;
            return read[0];
        });
    }

    private boolean inWord(int position) {
        int character = text.codePointAt(position);
        if (character == '\'' || character == '’') {
            return !isCode && isLetter(position - 1) && isLetter(position + 1);
        }
        return Character.isLetterOrDigit(character) || (isCode && character == '_');
    }

    private boolean isLetter(int position) {
        return position >= 0 && position < text.length() && Character.isLetter(text.codePointAt(position));
    }
}
