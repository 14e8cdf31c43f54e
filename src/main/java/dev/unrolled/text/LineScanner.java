package dev.unrolled.text;

/** Measures lines. A text of a single line has none worth measuring: its labels are 0 throughout. */
final class LineScanner {
    /** Where a tab leads in indentation: to the next multiple of this column. */
    private static final int TAB = 8;

    private LineScanner() {}

    /** How many characters of the line have been read, 0 at the newline. */
    static NumericTrack position(CharacterSource text) {
        float[] values = new float[text.length()];
        int read = 0;
        int length = hasLines(text) ? values.length : 0;
        for (int position = 0; position < length; position++) {
            read = text.codePointAt(position) == '\n' ? 0 : read + 1;
            values[position] = read;
        }
        return NumericTrack.of(values);
    }

    /** How many characters of the line are still to come before its newline; at the newline, of the next line. */
    static NumericTrack toEnd(CharacterSource text) {
        float[] values = new float[text.length()];
        int ahead = 0;
        for (int position = hasLines(text) ? values.length - 1 : -1; position >= 0; position--) {
            values[position] = ahead;
            ahead = text.codePointAt(position) == '\n' ? 0 : ahead + 1;
        }
        return NumericTrack.of(values);
    }

    /** The columns of blanks with which the line begins, as far as they have been read; 0 at the newline. */
    static NumericTrack indentation(CharacterSource text) {
        int[] columns = {0};
        boolean[] inIndentation = {true};
        return NumericTrack.of(text.length(), position -> {
            int character = text.codePointAt(position);
            if (character == '\n') {
                columns[0] = 0;
                inIndentation[0] = true;
            } else if (inIndentation[0] && (character == ' ' || character == '\t')) {
                columns[0] += character == ' ' ? 1 : TAB - columns[0] % TAB;
            } else {
                inIndentation[0] = false;
            }
            return columns[0];
        });
    }

    private static boolean hasLines(CharacterSource text) {
        for (int position = 0; position < text.length() - 1; position++) {
            if (text.codePointAt(position) == '\n') {
                return true;
            }
        }
        return false;
    }
}
