package dev.unrolled.viewmodel;

import dev.unrolled.text.CharacterSource;

/** How a text falls into the lines of a page: where a line begins, and how much a page holds. */
final class PageLines {
    /** Beyond this a line's beginning is not looked for: the text has no lines. */
    private static final int LONGEST_LINE = 400;

    private PageLines() {}

    /** About how many characters from a position on fill a page, at most {@code most}. */
    static int fitting(CharacterSource text, int from, int columns, int rows, int most) {
        int end = Math.min(text.length(), from + most);
        int row = 0;
        int column = 0;
        for (int position = from; position < end; position++) {
            column++;
            if (text.codePointAt(position) == '\n' || column >= columns) {
                column = 0;
                row++;
                if (row >= rows) {
                    return position + 1 - from;
                }
            }
        }
        return end - from;
    }

    /** Where the line begins that holds a position; the position itself in a text without lines. */
    static int start(CharacterSource text, int position) {
        for (int at = position; at > 0 && at > position - LONGEST_LINE; at--) {
            if (text.codePointAt(at - 1) == '\n') {
                return at;
            }
        }
        return position < LONGEST_LINE ? 0 : position;
    }

    /** Where a page begins that starts some lines above a position, lines being cut after so many columns. */
    static int above(CharacterSource text, int position, int lines, int columns) {
        int at = position;
        for (int line = 0; line < lines && at > 0; line++) {
            int start = start(text, at - 1);
            int length = at - start;
            at = length <= columns ? start : at - Math.max(1, (length - 1) % columns + 1);
        }
        return at;
    }
}
