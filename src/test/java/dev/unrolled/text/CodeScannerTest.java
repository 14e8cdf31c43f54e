package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeScannerTest {
    private static void assertComment(String code, String marks) {
        assertThat(Marks.of(Concepts.INSIDE_COMMENT, code)).isEqualTo(marks);
    }

    private static void assertString(String code, String marks) {
        assertThat(Marks.of(Concepts.INSIDE_STRING, code)).isEqualTo(marks);
    }

    @Test
    void aLineCommentEndsWithItsLine() {
        assertComment(
                "a; // b\nc", //
                "....###..");
    }

    @Test
    void aBlockCommentEndsAtItsSlash() {
        assertComment(
                "a /* b\n * c */ d", //
                "...##########...");
    }

    @Test
    void theStarThatOpensACommentDoesNotCloseIt() {
        assertComment(
                "/*/ a */ b", //
                ".######...");
        assertComment(
                "/**/ b", //
                ".##...");
    }

    @Test
    void theSlashThatClosesACommentDoesNotOpenOne() {
        assertComment(
                "/* a *//b", //
                ".#####...");
        assertComment(
                "/* a *// b\n/* c */", //
                ".#####......#####.");
    }

    @Test
    void divisionIsNoComment() {
        assertComment("a / b * c / / d", "...............");
    }

    @Test
    void aCommentInAStringIsNone() {
        assertComment("s = \"// /* a\";", "..............");
    }

    @Test
    void aStringOrApostropheInACommentIsNone() {
        assertString(
                "// don't \"say\nb = \"c\";", //
                "..................##..");
    }

    @Test
    void aStringHoldsEscapedQuotes() {
        assertString(
                "f(\"a\\\"b\\\\\") + \"c\"", //
                "..#######.....##.");
    }

    @Test
    void aStringThatIsNotClosedEndsWithItsLine() {
        assertString(
                "a \"bc\nd", //
                "..###..");
    }

    @Test
    void aStringMayGoOnBehindABackslash() {
        assertString(
                "\"a\\\nb\" c", //
                "#####...");
    }

    @Test
    void quotesInCharacterConstantsOpenNoString() {
        assertString("f('\"', '\\'', '\"');", "..................");
        assertString(
                "'\\u0022' + \"a\"", //
                "...........##.");
    }

    @Test
    void apostrophesInWordsOpenNothing() {
        assertString(
                "#error don't\nf(\"a\");", //
                "...............##...");
    }

    @Test
    void aTextBlockGoesOnOverLines() {
        assertString(
                "t = \"\"\"\n a \"b\" c\n \"\"\" + d", //
                "....################.....");
    }

    @Test
    void anEmptyStringIsNoTextBlock() {
        assertString(
                "f(\"\" + \"a\");", //
                "..#....##...");
    }

    @Test
    void commentOrStringIsEither() {
        assertThat(Marks.of(Concepts.INSIDE_COMMENT_OR_STRING, "f(\"a\"); // b"))
                .isEqualTo("..##.....###");
    }
}
