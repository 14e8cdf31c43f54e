package dev.unrolled.viz;

/** What is drawn for a character, so that everything takes exactly one visible cell. */
public final class CharacterGlyph {
    static final String SPACE = "·";
    private static final String TAB = "→";
    private static final String NEWLINE = "⏎";
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;

    private CharacterGlyph() {}

    /** Whether the character is drawn as itself and has the advance of its monospaced font. */
    static boolean isPlain(int codePoint) {
        return codePoint > ' ' && codePoint < DELETE;
    }

    /** Whether a faint mark stands for the character. */
    static boolean isMark(int codePoint) {
        return codePoint <= ' ' || codePoint == DELETE || Character.isSpaceChar(codePoint) || isInvisible(codePoint);
    }

    /** The text to draw, never empty and never blank. */
    static String of(int codePoint) {
        if (isPlain(codePoint)) {
            return Character.toString(codePoint);
        }
        return switch (codePoint) {
            case ' ' -> SPACE;
            case '\t' -> TAB;
            case '\n' -> NEWLINE;
            case DELETE -> "␡";
            default -> special(codePoint);
        };
    }

    private static String special(int codePoint) {
        if (codePoint >= 0 && codePoint < ' ') {
            return Character.toString(CONTROL_PICTURES + codePoint);
        }
        if (Character.isSpaceChar(codePoint)) {
            return "˽";
        }
        if (isInvisible(codePoint)) {
            return "▯";
        }
        return isCombining(codePoint) ? "◌" + Character.toString(codePoint) : Character.toString(codePoint);
    }

    /** In words, for status bars and screen readers: {@code ‘t’}, {@code space}, {@code newline}, {@code U+0007}. */
    public static String name(int codePoint) {
        return switch (codePoint) {
            case -1 -> "none";
            case ' ' -> "space";
            case '\t' -> "tab";
            case '\n' -> "newline";
            default ->
                isMark(codePoint) ? String.format("U+%04X", codePoint) : "‘" + Character.toString(codePoint) + "’";
        };
    }

    private static boolean isInvisible(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
