package dev.unrolled.analysis.atlas;

/** Kinds of characters; every punctuation mark or other sign is a kind of its own. */
public enum CharacterClass {
    NEWLINE("newline"),
    BLANK("blank"),
    CAPITAL("capital"),
    SMALL("small letter"),
    OTHER_LETTER("other letter"),
    DIGIT("digit"),
    SIGN("sign");

    private final String label;

    CharacterClass(String label) {
        this.label = label;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** The class of a character (code point). */
    public static CharacterClass of(int codePoint) {
        if (codePoint == '\n') {
            return NEWLINE;
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return BLANK;
        }
        if (Character.isUpperCase(codePoint)) {
            return CAPITAL;
        }
        if (Character.isLowerCase(codePoint)) {
            return SMALL;
        }
        if (Character.isLetter(codePoint)) {
            return OTHER_LETTER;
        }
        return Character.isDigit(codePoint) ? DIGIT : SIGN;
    }
}
