package dev.unrolled.text.generate;

/**
 * Writes C-like code: comments of both kinds, preprocessor lines, structures, tables, and functions with nested
 * statements. It reads like code and is well formed, but it computes nothing.
 */
public final class CodeGenerator {
    private final CodeWriter writer;
    private final CodeComments comments;
    private final CodeStatements statements;

    private CodeGenerator(long seed) {
        writer = new CodeWriter(new SeededRandom(seed));
        comments = new CodeComments(writer);
        statements = new CodeStatements(writer, comments);
    }

    /**
     * Writes a text.
     *
     * @param length the number of characters wanted; the text ends with the definition that reaches it
     * @param seed the same seed and length give the same text, and a longer text begins with the shorter one
     */
    public static String write(int length, long seed) {
        CodeGenerator generator = new CodeGenerator(seed);
        int definitionsLeft = 0;
        while (generator.writer.length() < length) {
            if (definitionsLeft-- == 0) {
                definitionsLeft = generator.writer.between(10, 40);
                generator.fileStart();
            }
            generator.definition();
        }
        return generator.writer.toString();
    }

    private void fileStart() {
        writer.chooseNames();
        comments.block(writer.between(2, 5));
        for (int count = writer.between(2, 5); count > 0; count--) {
            writer.line(writer.chance(70) ? "#include <{header_name}.h>" : "#include \"{noun}.h\"");
        }
        writer.blankLine();
        for (int count = writer.between(0, 4); count > 0; count--) {
            writer.line("#define {constant} {number}");
        }
        if (writer.chance(30)) {
            writer.line("#define {upper}_OF(x) ((x) {operator} {constant})");
        }
        writer.blankLine();
    }

    private void definition() {
        int kind = writer.between(0, 99);
        if (kind < 8) {
            structure();
        } else if (kind < 16) {
            table();
        } else if (kind < 28) {
            conditional();
        } else if (kind < 36) {
            writer.line("static {type} {name} = {number};", comments.perhapsTrailing());
            writer.line("static {type} {noun}[{constant}];");
        } else {
            function();
        }
        writer.blankLine();
    }

    private void structure() {
        comments.perhapsBefore(40);
        writer.open("struct {struct_name} {");
        for (int count = writer.between(2, 7); count > 0; count--) {
            String declaration = writer.chance(25) ? "struct {struct_name} *{field};" : "{type} {field};";
            writer.line(declaration, comments.perhapsTrailing());
        }
        writer.close("};");
    }

    private void table() {
        comments.perhapsBefore(30);
        boolean ofTexts = writer.chance(50);
        writer.open(ofTexts ? "static const char *{noun}_names[] = {" : "static const int {noun}_table[] = {");
        for (int count = writer.between(2, 8); count > 0; count--) {
            writer.line(ofTexts ? "{text}," : writer.chance(50) ? "{number}, {number}, {number}," : "{number},");
        }
        writer.close("};");
    }

    private void conditional() {
        writer.line(writer.chance(50) ? "#ifdef {constant}" : "#ifndef {constant}");
        writer.line("#define {constant} {number}");
        if (writer.chance(40)) {
            writer.line("#else");
            writer.line("#define {constant} {number}");
        }
        writer.line("#endif");
    }

    private void function() {
        comments.perhapsBefore(55);
        writer.chooseNames();
        boolean returnsValue = writer.chance(65);
        writer.open((returnsValue ? "{return_type}" : "{no_type}") + " {function}({parameters}) {");
        writer.line("{type} {@third} = {sum};", comments.perhapsTrailing());
        if (writer.chance(60)) {
            writer.line("{type} {@fourth} = {number};", comments.perhapsTrailing());
        }
        statements.body(writer.between(2, 6), returnsValue);
        writer.close("}");
    }
}
