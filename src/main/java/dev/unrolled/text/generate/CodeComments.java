package dev.unrolled.text.generate;

/** Writes comments in English: at the end of a line, on lines of their own, and in blocks. */
final class CodeComments {
    private static final int WIDTH = 78;

    private final CodeWriter writer;

    CodeComments(CodeWriter writer) {
        this.writer = writer;
    }

    /** With the given chance in percent, a comment of one kind or another on lines of its own. */
    void perhapsBefore(int percent) {
        if (!writer.chance(percent)) {
            return;
        }
        switch (writer.between(0, 3)) {
            case 0 -> writer.rawLine("/* " + Paragraph.of(writer.phrase("remark")) + " */");
            case 1 -> lines();
            case 2 -> block(writer.between(1, 4));
            default -> openBlock(writer.between(1, 5));
        }
    }

    /** Now and then a comment for the end of a line, with the space before it. */
    String perhapsTrailing() {
        if (!writer.chance(16)) {
            return "";
        }
        return writer.chance(50)
                ? "  // " + Paragraph.of(writer.phrase("clause"))
                : "  /* " + Paragraph.of(writer.phrase("clause")) + " */";
    }

    private void lines() {
        Paragraph paragraph = sentences(writer.between(1, 3));
        writer.paragraph(paragraph, "// ", WIDTH);
    }

    /** A block comment with a star before each line. */
    void block(int sentences) {
        writer.rawLine("/*");
        writer.paragraph(sentences(sentences), " * ", WIDTH);
        writer.rawLine(" */");
    }

    /** A block comment whose lines have no mark of their own: only memory tells that they are in a comment. */
    private void openBlock(int sentences) {
        Paragraph paragraph = new Paragraph().add("/*");
        for (int sentence = 0; sentence < sentences; sentence++) {
            paragraph.add(sentence());
        }
        if (writer.chance(30)) {
            paragraph.add(writer.phrase("call") + "; " + sentence());
        }
        writer.paragraph(paragraph.add("*/"), "", WIDTH);
    }

    private Paragraph sentences(int count) {
        Paragraph paragraph = new Paragraph();
        for (int sentence = 0; sentence < count; sentence++) {
            paragraph.add(sentence());
        }
        return paragraph;
    }

    private String sentence() {
        return Paragraph.capitalised(writer.phrase("sentence"));
    }
}
