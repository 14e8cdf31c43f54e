package dev.unrolled.text;

/**
 * Reads C-like code from its start and tells after each character where it is. Knows both kinds of comments, escapes,
 * character constants and Java's text blocks; a string that is not closed ends with its line.
 */
final class CodeScanner {
    /** Where the reader is after a character; the closing character itself is {@code CODE} again. */
    enum Region {
        CODE,
        STRING,
        TEXT_BLOCK,
        CHARACTER,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    /** The longest character constant with an escape, such as a quoted backslash-u and four digits. */
    private static final int LONGEST_CHARACTER = 12;

    private final CharacterSource text;
    private int position = -1;
    private Region region = Region.CODE;
    /** The last character of the delimiter that began the region; it cannot be part of the next delimiter too. */
    private int start = -1;

    private boolean escaped;

    CodeScanner(CharacterSource text) {
        this.text = text;
    }

    /** Reads one more character and tells where the reader is then. */
    Region next() {
        position++;
        int character = text.codePointAt(position);
        switch (region) {
            case CODE -> readCode(character);
            case STRING -> readString(character);
            case CHARACTER -> readDelimited(character, '\'');
            case TEXT_BLOCK -> readTextBlock(character);
            case LINE_COMMENT -> {
                if (character == '\n') {
                    enter(Region.CODE);
                }
            }
            case BLOCK_COMMENT -> {
                if (character == '/' && at(position - 1) == '*' && position - 1 > start) {
                    enter(Region.CODE);
                }
            }
        }
        return region;
    }

    private void readCode(int character) {
        if (character == '"') {
            enter(opensTextBlock() ? Region.TEXT_BLOCK : Region.STRING);
        } else if (character == '\'' && opensCharacter()) {
            enter(Region.CHARACTER);
        } else if (at(position - 1) == '/' && position - 1 > start) {
            if (character == '/') {
                enter(Region.LINE_COMMENT);
            } else if (character == '*') {
                enter(Region.BLOCK_COMMENT);
            }
        }
    }

    private void readString(int character) {
        if (character == '\n' && !escaped) {
            enter(Region.CODE);
        } else {
            readDelimited(character, '"');
        }
    }

    private void readDelimited(int character, int delimiter) {
        if (escaped) {
            escaped = false;
        } else if (character == '\\') {
            escaped = true;
        } else if (character == delimiter) {
            enter(Region.CODE);
        }
    }

    private void readTextBlock(int character) {
        if (escaped) {
            escaped = false;
        } else if (character == '\\') {
            escaped = true;
        } else if (character == '"' && at(position - 1) == '"' && at(position - 2) == '"' && position - 2 > start + 2) {
            enter(Region.CODE);
        }
    }

    private boolean opensTextBlock() {
        if (at(position + 1) != '"' || at(position + 2) != '"') {
            return false;
        }
        int behind = position + 3;
        while (at(behind) == ' ' || at(behind) == '\t') {
            behind++;
        }
        return at(behind) == '\n';
    }

    /** Whether this apostrophe begins a character constant and is not one in a word, as in “don't”. */
    private boolean opensCharacter() {
        if (at(position + 1) != '\\') {
            return at(position + 2) == '\'' && at(position + 1) != '\n';
        }
        for (int end = position + 3; end < position + LONGEST_CHARACTER; end++) {
            if (at(end) == '\'') {
                return true;
            }
            if (at(end) == '\n') {
                return false;
            }
        }
        return false;
    }

    private void enter(Region next) {
        region = next;
        start = position;
        escaped = false;
    }

    private int at(int index) {
        return index >= 0 && index < text.length() ? text.codePointAt(index) : '\0';
    }
}
