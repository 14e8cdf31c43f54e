package dev.unrolled.text;

/**
 * Follows quotations in double quotation marks, straight or curly, or in guillemets. Apostrophes and single quotation marks are passed
 * over, and so is a double quote behind a backslash or between two apostrophes, as in code.
 *
 * <p>The rule of printed novels: where a quotation goes on in the next paragraph, that paragraph opens it again and
 * only the last one closes it. A quotation that is still open at the end of its paragraph for any other reason ends
 * there. A straight mark behind a word and before a blank only closes: what a network writes may close a quotation that
 * nobody opened, and everything behind it would be turned round.
 *
 * <p>Behind „ the mark “ closes, as in German. Guillemets point outwards, «…», or inwards, »…«, whichever opens the first
 * quotation in the text; other marks between them are quotations within a quotation.
 */
final class QuotationScanner {
    private static final int STRAIGHT = '"';
    private static final int OPENING = '“';
    private static final int CLOSING = '”';
    private static final int LOW = '„';
    private static final int LEFT = '«';
    private static final int RIGHT = '»';
    private static final String ENDS_SPEECH = ".,;!?…-—)";

    private final CharacterSource text;
    private final ParagraphStyle style;
    private boolean inside;
    /** The mark that opened the last quotation. */
    private int opened;
    /** The guillemet that opens quotations in this text; 0 until one has. */
    private int guillemet;
    /** The mark that only opens a running quotation again, or −1. */
    private int reopening = -1;

    private QuotationScanner(CharacterSource text) {
        this.text = text;
        style = ParagraphStyle.of(text);
    }

    static BinaryTrack label(CharacterSource text) {
        QuotationScanner scanner = new QuotationScanner(text);
        return BinaryTrack.of(text.length(), scanner::read);
    }

    private boolean read(int position) {
        int character = text.codePointAt(position);
        if (character == '\n' && inside && style.endsAt(text, position)) {
            reopening = nextMark(position);
            inside = reopening >= 0;
        } else if (character == LEFT || character == RIGHT) {
            readGuillemet(position, character);
        } else if (!(inside && isGuillemet(opened))) {
            readMark(position, character);
        }
        return inside;
    }

    private void readMark(int position, int character) {
        if (character == OPENING && inside && opened == LOW) {
            inside = false;
        } else if (character == OPENING || character == LOW) {
            open(character);
        } else if (character == CLOSING) {
            inside = false;
        } else if (character == STRAIGHT && position != reopening && !isQuoted(position)) {
            if (inside) {
                inside = false;
            } else if (!onlyCloses(position)) {
                open(character);
            }
        }
    }

    private void readGuillemet(int position, int character) {
        if (inside) {
            boolean closes = isGuillemet(opened) && character != opened && position != reopening;
            inside = !closes;
        } else if (guillemet == 0 ? couldOpen(position, character) : character == guillemet) {
            guillemet = character;
            open(character);
        }
    }

    private void open(int mark) {
        inside = true;
        opened = mark;
    }

    private static boolean isGuillemet(int character) {
        return character == LEFT || character == RIGHT;
    }

    /** Not right behind a word; and » only right before one: a text may begin within a quotation that it then closes. */
    private boolean couldOpen(int position, int character) {
        int before = position == 0 ? ' ' : text.codePointAt(position - 1);
        int next = position + 1 == text.length() ? ' ' : text.codePointAt(position + 1);
        boolean behindWord = Character.isLetterOrDigit(before) || ".,;:!?…".indexOf(before) >= 0;
        boolean beforeWord = !isBlank(next) && ".,;:!?)".indexOf(next) < 0;
        return !behindWord && (character == LEFT || beforeWord);
    }

    /** No-break spaces stand between a French guillemet and its words. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The quotation mark with which the next paragraph begins, or −1. */
    private int nextMark(int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.codePointAt(next))) {
            next++;
        }
        return next < text.length() && opensAgain(text.codePointAt(next)) ? next : -1;
    }

    private boolean opensAgain(int character) {
        if (isGuillemet(opened)) {
            return isGuillemet(character);
        }
        return opened == LOW ? character == LOW : character == STRAIGHT || character == OPENING;
    }

    private boolean onlyCloses(int position) {
        if (position == 0 || position + 1 == text.length()) {
            return false;
        }
        int before = text.codePointAt(position - 1);
        return (Character.isLetterOrDigit(before) || ENDS_SPEECH.indexOf(before) >= 0)
                && Character.isWhitespace(text.codePointAt(position + 1));
    }

    /** Whether this mark is itself a quoted character, as in code. */
    private boolean isQuoted(int position) {
        if (position == 0 || position + 1 == text.length()) {
            return false;
        }
        int before = text.codePointAt(position - 1);
        return before == '\\' || (before == '\'' && text.codePointAt(position + 1) == '\'');
    }
}
