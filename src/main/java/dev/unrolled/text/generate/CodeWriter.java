package dev.unrolled.text.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes indented lines of code whose words come from the grammar; keeps the state that all parts of a file share. */
final class CodeWriter {
    private static final String INDENT = "    ";
    private static final int WIDTH = 96;
    private static final int TRIES = 5;

    private final Grammar grammar = Grammar.load("code.grammar");
    private final StringBuilder text = new StringBuilder();
    private final SeededRandom random;
    private Map<String, String> names = Map.of();
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

    /** Chooses new names for the variables that the code from here on uses most. */
    void chooseNames() {
        Map<String, String> chosen = new HashMap<>();
        for (String variable : List.of("first", "second", "third", "fourth")) {
            chosen.put(variable, phrase("name"));
        }
        names = Map.copyOf(chosen);
    }

    /** A phrase of the grammar. */
    String phrase(String symbol) {
        return grammar.write(symbol, names, random);
    }

    /** Writes one line; the symbols in braces in it are replaced by phrases, lone braces stay. */
    void line(String pattern) {
        line(pattern, "");
    }

    /** Writes one line and, if there is room, a comment behind it. */
    void line(String pattern, String comment) {
        int room = WIDTH - depth * INDENT.length();
        String line = grammar.fill(pattern, names, random);
        for (int attempt = 1; attempt < TRIES && line.length() > room; attempt++) {
            line = grammar.fill(pattern, names, random);
        }
        rawLine(line.length() + comment.length() <= room ? line + comment : line);
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
        open(pattern, "");
    }

    /** Writes a line behind which the indentation grows and, if there is room, a comment at its end. */
    void open(String pattern, String comment) {
        line(pattern, comment);
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
