package dev.unrolled.text;

/** What a text is, as far as it matters for its labels. */
public enum TextKind {
    /** Sentences for people. */
    PROSE,
    /** A program in the family of C and Java. */
    CODE;

    /** Of all lines with something on them, the share that must end or begin as a line of code does. */
    private static final double CODE_SHARE = 0.2;

    private static final String CODE_ENDS = ";{}";

    /**
     * Tells prose from code by the lines that end in {@code ;}, <code>{</code> or <code>}</code>, or begin a comment.
     */
    public static TextKind of(CharacterSource text) {
        int lines = 0;
        int codeLines = 0;
        int first = -1;
        int last = -1;
        for (int position = 0; position <= text.length(); position++) {
            int character = position == text.length() ? '\n' : text.codePointAt(position);
            if (character == '\n') {
                if (first >= 0) {
                    lines++;
                    codeLines += isCode(text, first, last) ? 1 : 0;
                }
                first = -1;
            } else if (!Character.isWhitespace(character)) {
                first = first < 0 ? position : first;
                last = position;
            }
        }
        return codeLines > lines * CODE_SHARE ? CODE : PROSE;
    }

    private static boolean isCode(CharacterSource text, int first, int last) {
        int begin = text.codePointAt(first);
        int second = first < last ? text.codePointAt(first + 1) : ' ';
        return CODE_ENDS.indexOf(text.codePointAt(last)) >= 0 || (begin == '/' && (second == '/' || second == '*'));
    }
}
