package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeConceptsTest {
    private static void assertMarks(String id, String code, String marks) {
        assertThat(Marks.of(Concepts.byId(id), code)).isEqualTo(marks);
    }

    /** Where the concept is on, with a bar at each change, so that long code can be read. */
    private static String on(String id, String code) {
        BinaryTrack track = (BinaryTrack) Concepts.byId(id).label(CharacterSource.of(code));
        StringBuilder parts = new StringBuilder();
        for (int position = 0; position < track.length(); position++) {
            if (track.isOn(position)) {
                parts.append(code.charAt(position));
            } else if (position > 0 && track.isOn(position - 1)) {
                parts.append('|');
            }
        }
        return parts.toString();
    }

    @Test
    void eachKindOfBracketIsCountedByItself() {
        String code = "f(a[1]) {\n};\n";
        assertMarks("round-bracket-depth", code, "0111110000000");
        assertMarks("square-bracket-depth", code, "0001100000000");
        assertMarks("curly-bracket-depth", code, "0000000011000");
    }

    @Test
    void indentationStaysUpToTheNewline() {
        assertMarks("indentation", "a;\n  b c;\n\td;\n", "000" + "122222" + "0" + "8880");
    }

    @Test
    void lineAndBlockCommentsAreToldApart() {
        String code = "a; // b\n/* c */ d;\n";
        assertThat(on("inside-line-comment", code)).isEqualTo("/ b|");
        assertThat(on("inside-block-comment", code)).isEqualTo("* c *|");
    }

    @Test
    void theConditionOfAnIfIsOnUpToItsOwnClosingBracket() {
        String code = "if (a(b) && c[0] == ')') d();\nelse if(e)f();\nwhile (g) ;\nelif (h) {}\n";
        assertThat(on("inside-if", code)).isEqualTo("(a(b) && c[0] == ')'|(e|");
    }

    @Test
    void aDirectiveAVariableOrACommentIsNoIf() {
        assertThat(on("inside-if", "#if (a)\n#  if (b)\nx = iff (c);\n// if (d)\ns = \"if (e)\";\n"))
                .isEmpty();
    }

    @Test
    void aPreprocessorLineGoesOnBehindABackslash() {
        String code = "#define A \\\n  b\nc # d;\n  # if x\n/*\n#e\n*/\n";
        assertThat(on("inside-preprocessor-line", code)).isEqualTo("#define A \\\n  b|# if x|");
    }

    @Test
    void aFunctionBodyHoldsItsInnerBlocks() {
        String code = "struct a {\n  int b;\n};\nint f(int c)\n{\n  if (c) { d(); }\n}\nint e[] = { 1 };\n";
        assertThat(on("inside-function-body", code)).isEqualTo("{\n  if (c) { d(); }\n|");
    }

    @Test
    void aCommentBehindTheHeadOfAFunctionDoesNotHideIt() {
        assertThat(on("inside-function-body", "int f(void) /* g */ // h\n{ i; }\n"))
                .isEqualTo("{ i; |");
    }

    @Test
    void methodsAreFunctionsButClassesAndRecordsAreNot() {
        String code =
                """
                @A(1) class B<T> extends C {
                  static { x(); }
                  B(int a) throws D, E.F { b; }
                  @G(h = 2)
                  final int c() { d; }
                  Runnable r = () -> { e; };
                  Object o = new Object() { int p() { q; } };
                }
                record R(int s) { int t() { u; } }
                enum V { W(1) ; }
                """;
        assertThat(on("inside-function-body", code)).isEqualTo("{ b; |{ d; |{ q; |{ u; |");
    }

    @Test
    void aDirectiveInAFunctionChangesNothing() {
        assertThat(on("inside-function-body", "#define X(a) { a; }\nint f(b)\n#ifdef c\n{\n  d;\n}\n"))
                .isEqualTo("{\n  d;\n|");
    }

    @Test
    void aBraceAtTheMarginEndsAFunctionWhoseBracesDoNotMatch() {
        assertThat(on("inside-function-body", "int f(a) {\n  if (b) {\n  if (c) {\n  }\n}\nint d;\n"))
                .isEqualTo("{\n  if (b) {\n  if (c) {\n  }\n|");
    }

    @Test
    void bothCharactersOfTheEndOfACommentArePredicted() {
        String code = "a; /* b */ // c\n";
        assertThat(Marks.of(Concepts.INSIDE_COMMENT.predictedPositions(CharacterSource.of(code))))
                .isEqualTo(".......##.....#.");
    }

    @Test
    void closingBracketsArePredictedByTheirKind() {
        CharacterSource code = CharacterSource.of("f(a[1]) {\n};\n");
        assertThat(Marks.of(Concepts.BRACKET_DEPTH.predictedPositions(code))).isEqualTo("....##...#...");
        assertThat(Marks.of(Concepts.byId("square-bracket-depth").predictedPositions(code)))
                .isEqualTo("....#........");
        assertThat(Marks.of(Concepts.byId("inside-parentheses").predictedPositions(code)))
                .isEqualTo(".....#.......");
    }

    @Test
    void indentationPredictsItsBlanksAndWhatFollowsThem() {
        assertThat(Marks.of(Concepts.byId("indentation").predictedPositions(CharacterSource.of("a;\n  b c;\nd;\n"))))
                .isEqualTo("..###....#...");
    }

    @Test
    void generatedCodeHoldsEveryKindOfStructure() {
        CharacterSource code =
                CharacterSource.of(SampleText.CODE.load(50_000, 1).text());
        for (String id : new String[] {"inside-if", "inside-function-body", "indentation", "curly-bracket-depth"}) {
            assertThat(Concepts.byId(id).label(code).occurs()).as(id).isTrue();
        }
    }
}
