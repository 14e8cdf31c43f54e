package dev.unrolled.text;

import java.util.Set;

/**
 * Remembers of C-like code what the next opening bracket depends on: whether an {@code if} stands before it, or the head
 * of a function, {@code name(…)} with nothing behind it but {@code throws …} and the like.
 */
final class StatementHead {
    private static final Set<String> CONTROL =
            Set.of("if", "for", "while", "switch", "catch", "synchronized", "try", "return");
    private static final Set<String> QUALIFIERS = Set.of("const", "noexcept", "override", "final", "volatile");

    private final StringBuilder word = new StringBuilder();
    private String lastWord = "";
    /** The word before the last bracket that was opened outside of any other. */
    private String called = "";
    /** The last character that was no blank, and the one before the last word. */
    private int last = ';';

    private int beforeWord = ';';
    private boolean closed;
    private boolean throwing;
    private boolean assigned;
    private boolean declaresRecord;

    /**
     * Reads one more character of code.
     *
     * @param nested whether it stands, once read, in round or square brackets
     */
    void read(int character, boolean nested) {
        if (Character.isJavaIdentifierPart(character)) {
            beforeWord = word.isEmpty() ? last : beforeWord;
            word.appendCodePoint(character);
        } else {
            endWord(nested);
            readSign(character, nested);
        }
        last = Character.isWhitespace(character) ? last : character;
    }

    /** Told that the word read last, if one is being read, ends here; {@code nested} as in {@link #read}. */
    void endWord(boolean nested) {
        if (word.isEmpty()) {
            return;
        }
        String read = word.toString();
        word.setLength(0);
        if (!nested) {
            throwing |= closed && read.equals("throws");
            closed &= throwing || QUALIFIERS.contains(read);
            declaresRecord |= lastWord.equals("record") && Character.isJavaIdentifierPart(beforeWord);
        }
        lastWord = read;
    }

    private void readSign(int character, boolean nested) {
        switch (character) {
            case ';' -> {
                if (!nested) {
                    begin();
                }
            }
            case '{', '}' -> begin();
            case ')' -> closed = !nested;
            case '=' -> assigned |= !nested && !lastWord.equals("operator");
            case '/' -> {
                // It may begin a comment, which means nothing here.
            }
            default -> closed &= nested || throwing || Character.isWhitespace(character);
        }
    }

    private void begin() {
        called = "";
        closed = false;
        throwing = false;
        assigned = false;
        declaresRecord = false;
    }

    /** Told of a round bracket that opens outside of any other, before it is read. */
    void call() {
        called = lastWord;
    }

    /** Whether a round bracket that comes now, behind the end of a word, holds the condition of an {@code if}. */
    boolean opensCondition() {
        return lastWord.equals("if") && Character.isJavaIdentifierPart(last) && beforeWord != '#';
    }

    /** Whether a brace that comes now opens the body of a function. */
    boolean opensFunction() {
        return closed && !assigned && !declaresRecord && !CONTROL.contains(called);
    }
}
