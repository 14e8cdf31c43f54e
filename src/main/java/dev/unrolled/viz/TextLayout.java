package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where every character of a passage stands when it is wrapped at a number of columns: one character, one cell. A line
 * ends after a newline, else after the last space that fits, else at the width. A space or newline just past the last
 * column hangs over, as in a word processor. Immutable.
 */
final class TextLayout {
    static final TextLayout EMPTY = new TextLayout(new int[] {0}, 0);

    /** The first character of each line, and the length of the passage at the end. */
    private final int[] starts;

    private final int lineCount;

    private TextLayout(int[] starts, int lineCount) {
        this.starts = starts;
        this.lineCount = lineCount;
    }

    /** Cells of one line: from a column to one past another. */
    record Segment(int line, int fromColumn, int toColumn) {}

    static TextLayout wrap(int[] codePoints, int columns) {
        int[] starts = new int[16];
        int lines = 0;
        int start = 0;
        int afterSpace = 0;
        for (int index = 0; index < codePoints.length; index++) {
            int codePoint = codePoints[index];
            boolean full = index - start >= columns;
            int next = start;
            if (codePoint == '\n' || (full && codePoint == ' ')) {
                next = index + 1;
            } else if (full) {
                next = afterSpace > start ? afterSpace : index;
            } else if (codePoint == ' ') {
                afterSpace = index + 1;
            }
            if (next > start) {
                starts = lines + 2 > starts.length ? Arrays.copyOf(starts, 2 * starts.length) : starts;
                starts[++lines] = next;
                start = next;
            }
        }
        if (start < codePoints.length) {
            lines++;
        }
        starts = Arrays.copyOf(starts, lines + 1);
        starts[lines] = codePoints.length;
        return new TextLayout(starts, lines);
    }

    int lineCount() {
        return lineCount;
    }

    int length() {
        return starts[lineCount];
    }

    /** The first character of a line; the passage's length for the line after the last. */
    int start(int line) {
        return starts[Math.min(line, lineCount)];
    }

    /** One past the last character of a line. */
    int end(int line) {
        return start(line + 1);
    }

    int line(int index) {
        int found = Arrays.binarySearch(starts, 0, lineCount, index);
        return found >= 0 ? found : -found - 2;
    }

    int column(int index) {
        return index - start(line(index));
    }

    /** The character in a cell, −1 where there is none. */
    int indexAt(int line, int column) {
        if (line < 0 || line >= lineCount || column < 0) {
            return -1;
        }
        int index = start(line) + column;
        return index < end(line) ? index : -1;
    }

    /** The character a number of lines further down (up where negative), as near to the same column as there is one. */
    int moved(int index, int lines) {
        if (length() == 0) {
            return -1;
        }
        int line = Math.max(0, Math.min(lineCount - 1, line(index) + lines));
        return Math.min(start(line) + column(index), end(line) - 1);
    }

    /** The cells of a range, line by line. */
    List<Segment> segments(TextRange range) {
        List<Segment> segments = new ArrayList<>();
        int from = Math.max(0, range.from());
        int to = Math.min(length(), range.to());
        while (from < to) {
            int line = line(from);
            int end = Math.min(to, end(line));
            segments.add(new Segment(line, from - start(line), end - start(line)));
            from = end;
        }
        return segments;
    }
}
