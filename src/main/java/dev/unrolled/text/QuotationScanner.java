package dev.unrolled.text;

/**
 * Follows quotations in double quotation marks, straight or curly. Apostrophes and single quotation marks are passed
 * over, and so is a double quote behind a backslash or between two apostrophes, as in code.
 *
 * <p>The rule of printed novels: where a quotation goes on in the next paragraph, that paragraph opens it again and
 * only the last one closes it. A quotation that is still open at the end of its paragraph for any other reason ends
 * there. A straight mark behind a word and before a blank only closes: what a network writes may close a quotation that
 * nobody opened, and everything behind it would be turned round.
 */
final class QuotationScanner {
    private static final int STRAIGHT = '"';
    private static final int OPENING = '“';
    private static final int CLOSING = '”';
    private static final String ENDS_SPEECH = ".,;!?…-—)";

    private final CharacterSource text;
    private final ParagraphStyle style;
    private boolean inside;
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
        if (character == OPENING) {
            inside = true;
        } else if (character == CLOSING) {
            inside = false;
        } else if (character == STRAIGHT) {
            boolean counts = position != reopening && !isQuoted(position);
            inside ^= counts && (inside || !onlyCloses(position));
        } else if (character == '\n' && inside && style.endsAt(text, position)) {
            reopening = nextMark(position);
            inside = reopening >= 0;
        }
        return inside;
    }

    /** The quotation mark with which the next paragraph begins, or −1. */
    private int nextMark(int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.codePointAt(next))) {
            next++;
        }
        boolean opens =
                next < text.length() && (text.codePointAt(next) == STRAIGHT || text.codePointAt(next) == OPENING);
        return opens ? next : -1;
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
