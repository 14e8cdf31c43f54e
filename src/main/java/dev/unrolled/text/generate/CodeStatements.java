package dev.unrolled.text.generate;

/** Writes statements, nested up to seven levels deep. */
final class CodeStatements {
    private final CodeWriter writer;
    private final CodeComments comments;
    private boolean returnsValue;

    CodeStatements(CodeWriter writer, CodeComments comments) {
        this.writer = writer;
        this.comments = comments;
    }

    /** Writes the statements of a function. */
    void body(int count, boolean returnsValueAtEnd) {
        returnsValue = returnsValueAtEnd;
        block(count, 1);
        if (returnsValue) {
            writer.line("return {sum};");
        }
    }

    private void block(int count, int depth) {
        for (int statement = 0; statement < count; statement++) {
            comments.perhapsBefore(9);
            statement(depth);
        }
    }

    /** The deeper it is, the more likely a statement holds no others. */
    private void statement(int depth) {
        if (!writer.chance(62 - 10 * depth)) {
            simple();
            return;
        }
        int kind = writer.between(0, 99);
        if (kind < 40) {
            ifStatement(depth);
        } else if (kind < 65) {
            forLoop(depth);
        } else if (kind < 80) {
            loop("while ({condition}) {", "}", depth);
        } else if (kind < 87) {
            loop("do {", "} while ({condition});", depth);
        } else {
            switchStatement(depth);
        }
    }

    private void simple() {
        int kind = writer.between(0, 99);
        if (kind < 50) {
            writer.line("{assignment};", comments.perhapsTrailing());
        } else if (kind < 68) {
            writer.line("{call};", comments.perhapsTrailing());
        } else if (kind < 88) {
            writer.line("{output};", comments.perhapsTrailing());
        } else {
            writer.line("if ({condition}) " + leave(), comments.perhapsTrailing());
        }
    }

    private String leave() {
        return returnsValue ? "return {primary};" : "return;";
    }

    private void ifStatement(int depth) {
        writer.open("if ({condition}) {", comments.perhapsTrailing());
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

    private void forLoop(int depth) {
        String index = writer.phrase("small");
        String end = writer.chance(70) ? " < {primary}; " + index + "++" : " >= 0; " + index + "--";
        loop("for (" + index + " = {number}; " + index + end + ") {", "}", depth);
    }

    private void loop(String head, String tail, int depth) {
        writer.open(head, comments.perhapsTrailing());
        inner(depth);
        if (writer.chance(12)) {
            writer.line("if ({condition}) " + (writer.chance(50) ? "break;" : "continue;"));
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
        if (writer.chance(10)) {
            writer.line(leave());
        }
    }
}
