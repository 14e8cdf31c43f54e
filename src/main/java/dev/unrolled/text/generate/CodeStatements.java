package dev.unrolled.text.generate;

/** Writes statements, nested up to a depth. */
final class CodeStatements {
    private static final int DEEPEST = 6;

    private final CodeWriter writer;
    private final CodeComments comments;

    CodeStatements(CodeWriter writer, CodeComments comments) {
        this.writer = writer;
        this.comments = comments;
    }

    /** Writes some statements at a nesting depth, 1 in the body of a function. */
    void block(int count, int depth) {
        for (int statement = 0; statement < count; statement++) {
            comments.perhapsBefore(9);
            statement(depth);
        }
    }

    private void statement(int depth) {
        int kind = writer.between(0, 99);
        if (depth >= DEEPEST || kind < 46) {
            simple();
        } else if (kind < 66) {
            ifStatement(depth);
        } else if (kind < 80) {
            loop("for ({small} = {number}; {small} < {primary}; {small}++) {", "}", depth);
        } else if (kind < 88) {
            loop("while ({condition}) {", "}", depth);
        } else if (kind < 92) {
            loop("do {", "} while ({condition});", depth);
        } else {
            switchStatement(depth);
        }
    }

    private void simple() {
        int kind = writer.between(0, 99);
        String pattern = kind < 50
                ? "{assignment};"
                : kind < 66
                        ? "{call};"
                        : kind < 86 ? "{output};" : kind < 94 ? "if ({condition}) {call};" : "return {sum};";
        writer.line(pattern + comments.perhapsTrailing());
    }

    private void ifStatement(int depth) {
        writer.open("if ({condition}) {" + comments.perhapsTrailing());
        inner(depth);
        while (writer.chance(15)) {
            writer.close("} else if ({condition}) {");
            writer.indent();
            inner(depth);
        }
        if (writer.chance(30)) {
            writer.close("} else {");
            writer.indent();
            inner(depth);
        }
        writer.close("}");
    }

    private void loop(String head, String tail, int depth) {
        writer.open(head + comments.perhapsTrailing());
        inner(depth);
        if (writer.chance(12)) {
            writer.line(writer.chance(50) ? "break;" : "continue;");
        }
        writer.close(tail);
    }

    private void switchStatement(int depth) {
        writer.open("switch ({primary}) {");
        for (int count = writer.between(2, 4); count > 0; count--) {
            writer.open(writer.chance(50) ? "case {constant}:" : "case {character}:");
            block(writer.between(1, 2), depth + 2);
            writer.line("break;");
            writer.outdent();
        }
        writer.open("default:");
        simple();
        writer.outdent();
        writer.close("}");
    }

    private void inner(int depth) {
        block(writer.between(1, 4), depth + 1);
    }
}
