package dev.unrolled.text;

/**
 * The part of a text to learn from, about the first nine tenths, and the held-out rest.
 *
 * <p>The held-out part begins at the first blank line behind the nine tenths that is followed by text at the left
 * margin, if there is one near: so it can be read by itself without beginning inside a quotation or a function.
 *
 * @param training what the network learns from
 * @param heldOut what it is judged on; it directly follows {@code training}
 */
public record TextSplit(EncodedText training, EncodedText heldOut) {
    private static final int FARTHEST = 4_000;

    /**
     * Splits a text.
     *
     * @throws TextException if the text is too short to be split
     */
    public static TextSplit of(EncodedText text) {
        if (text.length() < 10) {
            throw new TextException("The text has only " + text.length() + " characters; choose a longer one.");
        }
        int boundary = boundary(text);
        return new TextSplit(text.slice(0, boundary), text.slice(boundary, text.length()));
    }

    /** Where the held-out part begins in the whole text, in characters. */
    public int heldOutOffset() {
        return training.length();
    }

    private static int boundary(EncodedText text) {
        int nineTenths = (int) (text.length() * 9L / 10);
        int farthest = Math.min(nineTenths + Math.min(FARTHEST, text.length() / 100), text.length() - 1);
        for (int position = nineTenths; position <= farthest; position++) {
            if (text.codePointAt(position - 1) == '\n'
                    && text.codePointAt(position - 2) == '\n'
                    && !Character.isWhitespace(text.codePointAt(position))) {
                return position;
            }
        }
        return nineTenths;
    }
}
