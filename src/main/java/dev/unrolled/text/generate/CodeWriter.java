package dev.unrolled.text.generate;

import java.util.Map;

/** Writes indented lines of code whose words come from the grammar; keeps the state that all parts of a file share. */
final class CodeWriter {
    private static final String INDENT = "    ";

    private final Grammar grammar = Grammar.load("code.grammar");
    private final StringBuilder text = new StringBuilder();
    private final SeededRandom random;
    private int depth;

    CodeWriter(SeededRandom random) {
        this.random = random;
    }

    int between(int low, int high) {
        return random.between(low, high);
    }

    boolean chance(int percent) {
        return random.chance(percent);
    }

    int length() {
        return text.length();
    }

    /** A phrase of the grammar. */
    String phrase(String symbol) {
        return grammar.write(symbol, Map.of(), random);
    }

    /** Writes one line; the symbols in braces in it are replaced by phrases, lone braces stay. */
    void line(String pattern) {
        rawLine(grammar.fill(pattern, Map.of(), random));
    }

    /** Writes one line as it is; a preprocessor line goes to the margin. */
    void rawLine(String line) {
        if (!line.startsWith("#")) {
            text.append(INDENT.repeat(depth));
        }
        text.append(line).append('\n');
    }

    /** Writes a line behind which the indentation grows. */
    void open(String pattern) {
        line(pattern);
        depth++;
    }

    /** Writes a line before which the indentation shrinks. */
    void close(String pattern) {
        depth--;
        line(pattern);
    }

    /** Lets the indentation grow from the next line on. */
    void indent() {
        depth++;
    }

    /** Lets the indentation shrink from the next line on. */
    void outdent() {
        depth--;
    }

    /** Writes an empty line unless there is one already. */
    void blankLine() {
        int length = text.length();
        if (length >= 2 && text.charAt(length - 2) != '\n') {
            text.append('\n');
        }
    }

    /** Writes a paragraph in lines that begin with {@code prefix} and have at most {@code width} columns. */
    void paragraph(Paragraph paragraph, String prefix, int width) {
        paragraph.wrapInto(text, INDENT.repeat(depth) + prefix, width);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
