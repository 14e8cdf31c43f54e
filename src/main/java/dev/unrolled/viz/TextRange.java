package dev.unrolled.viz;

/**
 * A stretch of characters.
 *
 * @param from the first character
 * @param to one past the last character
 */
public record TextRange(int from, int to) {
    /** No characters. */
    public static final TextRange EMPTY = new TextRange(0, 0);

    public boolean isEmpty() {
        return to <= from;
    }
}
