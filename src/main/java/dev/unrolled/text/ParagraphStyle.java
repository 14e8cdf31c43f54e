package dev.unrolled.text;

/** How a text separates its paragraphs. */
enum ParagraphStyle {
    /** A blank line between paragraphs. */
    BLANK_LINE {
        @Override
        boolean endsAt(CharacterSource text, int newline) {
            int next = newline + 1;
            while (next < text.length() && isBlank(text.codePointAt(next))) {
                next++;
            }
            return next >= text.length() || text.codePointAt(next) == '\n';
        }
    },
    /** An indented first line, and no blank lines. */
    INDENTED {
        @Override
        boolean endsAt(CharacterSource text, int newline) {
            return newline + 1 >= text.length() || isBlank(text.codePointAt(newline + 1));
        }
    },
    /** A line for each paragraph. */
    LINE {
        @Override
        boolean endsAt(CharacterSource text, int newline) {
            return true;
        }
    };

    /** On the average a text has a paragraph at least every so many characters. */
    private static final int LONGEST_PARAGRAPH = 3_000;

    /** Longer lines on the average are not wrapped. */
    private static final int LONGEST_LINE = 150;

    /** Whether the newline at a position ends a paragraph. */
    abstract boolean endsAt(CharacterSource text, int newline);

    static ParagraphStyle of(CharacterSource text) {
        long lines = 0;
        long blank = 0;
        long indented = 0;
        for (int position = 0; position < text.length(); position++) {
            if (text.codePointAt(position) == '\n') {
                lines++;
                blank += BLANK_LINE.endsAt(text, position) ? 1 : 0;
                indented += INDENTED.endsAt(text, position) ? 1 : 0;
            }
        }
        if (blank > 1 && blank * LONGEST_PARAGRAPH >= text.length()) {
            return BLANK_LINE;
        }
        if (indented > 1 && indented * LONGEST_PARAGRAPH >= text.length()) {
            return INDENTED;
        }
        return lines > 0 && lines * LONGEST_LINE < text.length() ? LINE : BLANK_LINE;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\t';
    }
}
