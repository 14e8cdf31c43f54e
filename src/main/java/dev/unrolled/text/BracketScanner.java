package dev.unrolled.text;

import dev.unrolled.text.CodeScanner.Region;

/**
 * Counts the open brackets of a text. A closing bracket closes everything up to its partner, and one without a partner
 * is passed over, so that a single mistake does not spoil the rest of the text: for the same reason round and square
 * brackets that are still open end at a blank line, and in code a closing brace at the left margin ends everything.
 */
final class BracketScanner {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final boolean isCode;
    private final StringBuilder open = new StringBuilder();

    private BracketScanner(boolean isCode) {
        this.isCode = isCode;
    }

    static NumericTrack label(CharacterSource text) {
        BracketScanner brackets = new BracketScanner(TextKind.of(text) == TextKind.CODE);
        CodeScanner code = new CodeScanner(text);
        float[] depths = new float[text.length()];
        Region before = Region.CODE;
        int previous = '\n';
        for (int position = 0; position < depths.length; position++) {
            int character = text.codePointAt(position);
            Region after = brackets.isCode ? code.next() : Region.CODE;
            if (before == Region.CODE && after == Region.CODE) {
                brackets.read(character, previous);
            }
            depths[position] = brackets.open.length();
            before = after;
            previous = character;
        }
        return NumericTrack.of(depths);
    }

    private void read(int character, int previous) {
        int closing = CLOSING.indexOf(character);
        if (OPENING.indexOf(character) >= 0) {
            open.appendCodePoint(character);
        } else if (closing >= 0) {
            close(OPENING.charAt(closing), isCode && character == '}' && previous == '\n');
        } else if (character == '\n' && previous == '\n') {
            endParagraph();
        }
    }

    private void close(char opening, boolean everything) {
        int partner = everything ? 0 : open.lastIndexOf(String.valueOf(opening));
        if (partner >= 0) {
            open.setLength(Math.min(partner, open.length()));
        }
    }

    private void endParagraph() {
        int last = open.length();
        while (last > 0 && open.charAt(last - 1) != '{') {
            last--;
        }
        open.setLength(last);
    }
}
