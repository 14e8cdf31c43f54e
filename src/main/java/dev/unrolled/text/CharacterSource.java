package dev.unrolled.text;

/** A finite sequence of characters, counted in Unicode code points from 0. */
public interface CharacterSource {
    /** The number of characters. */
    int length();

    /**
     * The character at a position.
     *
     * @param position 0 … {@link #length()} − 1
     * @return a Unicode code point
     * @throws IndexOutOfBoundsException if the position is outside the sequence
     */
    int codePointAt(int position);

    /** The characters of a string, one position for each code point. */
    static CharacterSource of(String text) {
        int[] codePoints = text.codePoints().toArray();
        return new CharacterSource() {
            @Override
            public int length() {
                return codePoints.length;
            }

            @Override
            public int codePointAt(int position) {
                return codePoints[position];
            }
        };
    }
}
