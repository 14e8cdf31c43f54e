package dev.unrolled.text;

import dev.unrolled.text.CodeScanner.Region;
import java.util.function.ToIntFunction;

/**
 * Counts the open brackets of a text, and in code knows those that hold the condition of an {@code if} or the body of a
 * function. A closing bracket closes everything up to its partner, and one without a partner is passed over, so that a
 * single mistake does not spoil the rest of the text: for the same reason round and square brackets that are still open
 * end at a blank line, and in code a closing brace at the left margin ends everything.
 */
final class BracketScanner {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    /** On the stack for a round bracket behind {@code if} and a brace that opens a function's body. */
    private static final char CONDITION = 'i';

    private static final char FUNCTION = 'f';

    private final boolean isCode;
    /** The open brackets, the innermost last. */
    private final StringBuilder open = new StringBuilder();
    /** How many of each kind are open. */
    private final int[] counts = new int['{' + 1];

    private final StatementHead head = new StatementHead();
    private final DirectiveScanner directives = new DirectiveScanner();

    private BracketScanner(boolean isCode) {
        this.isCode = isCode;
    }

    /** How many brackets are open. */
    static NumericTrack depth(CharacterSource text) {
        return label(text, brackets -> brackets.open.length());
    }

    /** How many brackets of one kind are open; the kind is told by its opening bracket. */
    static NumericTrack depth(CharacterSource text, char opening) {
        return label(text, brackets -> brackets.count(opening));
    }

    /** Whether a round bracket is open. */
    static BinaryTrack parentheses(CharacterSource text) {
        return binary(depth(text, '('));
    }

    /** Whether the reader of code is inside the parentheses of an {@code if}. */
    static BinaryTrack conditions(CharacterSource text) {
        return binary(label(text, brackets -> brackets.counts[CONDITION]));
    }

    /** Whether the reader of code is inside the body of a function. */
    static BinaryTrack functions(CharacterSource text) {
        return binary(label(text, brackets -> brackets.counts[FUNCTION]));
    }

    private static BinaryTrack binary(NumericTrack depth) {
        return BinaryTrack.of(depth.length(), position -> depth.valueAt(position) > 0);
    }

    private static NumericTrack label(CharacterSource text, ToIntFunction<BracketScanner> measure) {
        BracketScanner brackets = new BracketScanner(TextKind.of(text) == TextKind.CODE);
        CodeScanner code = new CodeScanner(text);
        Region[] before = {Region.CODE};
        int[] previous = {'\n'};
        return NumericTrack.of(text.length(), position -> {
            int character = text.codePointAt(position);
            Region after = brackets.isCode ? code.next() : Region.CODE;
            boolean directive = brackets.isCode && brackets.directives.read(character, previous[0], before[0]);
            if (before[0] == Region.CODE && after == Region.CODE) {
                brackets.read(character, previous[0], directive);
            }
            before[0] = after;
            previous[0] = character;
            return measure.applyAsInt(brackets);
        });
    }

    private void read(int character, int previous, boolean directive) {
        int closing = CLOSING.indexOf(character);
        if (OPENING.indexOf(character) >= 0) {
            push(kind((char) character, directive));
        } else if (closing >= 0) {
            close(OPENING.charAt(closing), isCode && character == '}' && previous == '\n');
        } else if (character == '\n' && previous == '\n') {
            endParagraph();
        }
        if (isCode && !directive) {
            head.read(character, isNested());
        }
    }

    private char kind(char opening, boolean directive) {
        if (!isCode || directive) {
            return opening;
        }
        head.endWord(isNested());
        if (opening == '(' && !isNested()) {
            head.call();
        }
        if (opening == '(' && head.opensCondition()) {
            return CONDITION;
        }
        return opening == '{' && counts[FUNCTION] == 0 && head.opensFunction() ? FUNCTION : opening;
    }

    private boolean isNested() {
        return !open.isEmpty() && opening(open.charAt(open.length() - 1)) != '{';
    }

    private void close(char opening, boolean everything) {
        if (everything) {
            popTo(0);
        } else if (count(opening) > 0) {
            int partner = open.length() - 1;
            while (opening(open.charAt(partner)) != opening) {
                partner--;
            }
            popTo(partner);
        }
    }

    private void endParagraph() {
        int last = open.length();
        while (last > 0 && opening(open.charAt(last - 1)) != '{') {
            last--;
        }
        popTo(last);
    }

    private void push(char kind) {
        open.append(kind);
        counts[kind]++;
    }

    private void popTo(int depth) {
        for (int last = open.length() - 1; last >= depth; last--) {
            counts[open.charAt(last)]--;
        }
        open.setLength(depth);
    }

    private int count(char opening) {
        return counts[opening] + (opening == '(' ? counts[CONDITION] : opening == '{' ? counts[FUNCTION] : 0);
    }

    private static char opening(char kind) {
        return kind == CONDITION ? '(' : kind == FUNCTION ? '{' : kind;
    }
}
