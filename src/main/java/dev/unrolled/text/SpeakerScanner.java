package dev.unrolled.text;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds the speakers' names of a play: at the start of a line, ended by a colon, all in capitals, or, behind a blank line
 * and alone on their own line, with capital initials.
 */
final class SpeakerScanner {
    private static final int LONGEST_NAME = 40;
    private static final String INSIDE_NAMES = " .'’-&";
    /** Small words in names of rank. */
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "to", "in", "a");

    private final CharacterSource text;

    private SpeakerScanner(CharacterSource text) {
        this.text = text;
    }

    static BinaryTrack label(CharacterSource text) {
        SpeakerScanner speakers = new SpeakerScanner(text);
        BitSet on = new BitSet(text.length());
        for (int position = 0; position < text.length(); position++) {
            if (position == 0 || text.codePointAt(position - 1) == '\n') {
                int colon = speakers.colon(position);
                on.set(position, Math.max(position, colon));
            }
        }
        return BinaryTrack.of(text.length(), on);
    }

    /** Where the name that begins here ends, or −1 if none does. */
    private int colon(int start) {
        StringBuilder name = new StringBuilder();
        for (int position = start; position < Math.min(text.length(), start + LONGEST_NAME + 1); position++) {
            int character = text.codePointAt(position);
            if (character == ':') {
                return isName(name.toString(), start, position) ? position : -1;
            }
            if (!Character.isLetterOrDigit(character) && INSIDE_NAMES.indexOf(character) < 0) {
                return -1;
            }
            name.appendCodePoint(character);
        }
        return -1;
    }

    private boolean isName(String name, int start, int colon) {
        if (name.isEmpty() || !Letters.isCapital(name.codePointAt(0))) {
            return false;
        }
        boolean capitals = name.chars().noneMatch(Character::isLowerCase) && name.length() > 1;
        boolean alone = colon + 1 >= text.length() || text.codePointAt(colon + 1) == '\n';
        boolean first = start < 2 || text.codePointAt(start - 2) == '\n';
        return capitals || (alone && first && hasCapitalInitials(name));
    }

    private static boolean hasCapitalInitials(String name) {
        for (String word : name.split(" ", -1)) {
            boolean fits = !word.isEmpty()
                    && (Letters.isCapital(word.codePointAt(0))
                            || Character.isDigit(word.codePointAt(0))
                            || SMALL_WORDS.contains(word));
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
