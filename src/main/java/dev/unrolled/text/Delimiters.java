package dev.unrolled.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * A user's own pair of delimiters, each one or more characters. On from the last character of the opening one up to the
 * character before the last of the closing one. What is never closed is never opened, and a closing one without a partner
 * is passed over.
 */
final class Delimiters {
    private final int[] opening;
    private final int[] closing;
    private final boolean nesting;

    /**
     * A pair.
     *
     * @param nesting whether inside a pair another may lie, so that the outermost closing one ends it; otherwise the first
     *     closing one does
     * @throws TextException if one is empty, or if equal ones are to nest
     */
    Delimiters(String opening, String closing, boolean nesting) {
        if (opening.isEmpty() || closing.isEmpty()) {
            throw new TextException("A pair of delimiters needs an opening and a closing one, such as ( ).");
        }
        if (nesting && opening.equals(closing)) {
            throw new TextException("The delimiters “" + opening + "” and “" + closing
                    + "” are equal, so they cannot nest; use “between” instead.");
        }
        this.opening = opening.codePoints().toArray();
        this.closing = closing.codePoints().toArray();
        this.nesting = nesting;
    }

    BinaryTrack label(CharacterSource text) {
        int[] partners = new int[text.length()];
        Arrays.fill(partners, -1);
        pair(text, partners);
        BitSet on = new BitSet(text.length());
        for (int position = 0; position < partners.length; position++) {
            if (partners[position] >= 0) {
                on.set(position, partners[position]);
                position = partners[position] - 1;
            }
        }
        return BinaryTrack.of(text.length(), on);
    }

    /** Writes at the last character of each opening delimiter where the last one of its partner is. */
    private void pair(CharacterSource text, int[] partners) {
        Deque<Integer> open = new ArrayDeque<>();
        int free = 0;
        for (int position = 0; position < partners.length; position++) {
            if (!open.isEmpty() && endsAt(text, closing, position, free)) {
                partners[open.pop()] = position;
                free = position + 1;
            } else if ((nesting || open.isEmpty()) && endsAt(text, opening, position, free)) {
                open.push(position);
                free = position + 1;
            }
        }
    }

    /** Whether a delimiter ends here that uses no character before {@code free}. */
    private static boolean endsAt(CharacterSource text, int[] delimiter, int position, int free) {
        int start = position - delimiter.length + 1;
        if (start < free) {
            return false;
        }
        for (int k = 0; k < delimiter.length; k++) {
            if (text.codePointAt(start + k) != delimiter[k]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character ends the closing delimiter. */
    boolean closesWith(int character) {
        return character == closing[closing.length - 1];
    }
}
