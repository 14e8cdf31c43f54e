package dev.unrolled.notes;

/**
 * A passage that speaks for what is said of a cell.
 *
 * @param offset its first character in the held-out text; −1 for one typed by hand
 * @param text its characters, 1 to {@value #LONGEST} code points
 * @param iteration after how many steps of the training it was pinned
 */
public record Evidence(long offset, String text, long iteration) {
    public static final int LONGEST = 1_000;

    /** @throws IllegalArgumentException if a number is out of its range */
    public Evidence {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException(
                    "A passage of evidence has 1 to " + LONGEST + " characters, not " + length);
        }
        if (offset < -1 || iteration < 0) {
            throw new IllegalArgumentException("A passage of evidence stands at a character from 0 on, not at " + offset
                    + " in iteration " + iteration);
        }
    }

    public boolean isTyped() {
        return offset < 0;
    }

    /** One past its last character in the held-out text. */
    public long end() {
        return offset + text.codePointCount(0, text.length());
    }
}
