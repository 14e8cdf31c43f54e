package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationScannerTest {
    private static void assertMarks(String text, String marks) {
        assertThat(Marks.of(Concepts.INSIDE_QUOTES, text)).isEqualTo(marks);
    }

    @Test
    void isOnAtTheOpeningQuoteAndOffAtTheClosingOne() {
        assertMarks(
                "He said \"no\" twice.", //
                "........###........");
    }

    @Test
    void aMarkThatCanOnlyCloseOpensNothing() {
        assertMarks(
                "I know,\" she said. \"So do I.\" No.", //
                "...................#########.....");
    }

    @Test
    void readsCurlyQuotes() {
        assertMarks(
                "He said “no” twice.", //
                "........###........");
    }

    @Test
    void passesOverApostrophesAndSingleQuotes() {
        assertMarks(
                "\"Don't say 'never' to me,\" he'd said.", //
                "#########################............");
    }

    @Test
    void goesOnOverLineEnds() {
        assertMarks(
                "\"One\ntwo\"\nthree", //
                "########.......");
    }

    @Test
    void aQuotationThatGoesOnInTheNextParagraphIsOpenedAgain() {
        assertMarks(
                "\"One.\n\n\"Two.\"\nthree", //
                "############.......");
    }

    @Test
    void curlyQuotesGoOnInTheNextParagraphToo() {
        assertMarks(
                "“One.\n\n“Two.” x", //
                "############...");
    }

    @Test
    void anUnclosedQuotationEndsWithItsParagraph() {
        assertMarks(
                "\"One.\n\nTwo \"three\".", //
                "#####......######..");
    }

    @Test
    void anUnclosedQuotationAtTheEndOfTheTextStaysOnUpToTheEnd() {
        assertMarks("x \"One", "..####");
        assertMarks("x \"One\n", "..####.");
    }

    @Test
    void aClosedQuotationIsNotTakenUpByTheNextParagraph() {
        assertMarks(
                "\"One.\"\n\n\"Two.\"", //
                "#####...#####.");
    }

    @Test
    void blankLinesMayHoldSpaces() {
        assertMarks(
                "\"One.\n  \nTwo.", //
                "#####........");
    }

    @Test
    void aQuoteQuotedInCodeDoesNotCount() {
        assertMarks("f('\"');", ".......");
        assertMarks(
                "say(\"a\\\"b\");", //
                "....#####...");
    }

    @Test
    void unwrappedTextEndsParagraphsWithTheirLines() {
        String line = "x".repeat(400);
        String marks = Marks.of(Concepts.INSIDE_QUOTES, line + "\"open\n" + line + "\n" + line);
        assertThat(marks.substring(400, 407)).isEqualTo("#####..");
    }

    @Test
    void indentedParagraphsEndBeforeTheIndentation() {
        String text = "  \"One\nis open.\n  Two \"three\" four.\n";
        assertThat(Marks.of(Concepts.INSIDE_QUOTES, text)).isEqualTo("..#############.......######........");
    }

    @Test
    void aSliceKeepsWhatWasOpenedBeforeIt() {
        BinaryTrack track = Concepts.INSIDE_QUOTES.label(CharacterSource.of("a \"bcd\" e"));
        assertThat(track.slice(4, 8).isOn(0)).isTrue();
        assertThat(track.slice(4, 8).isOn(3)).isFalse();
        assertThat(track.slice(4, 8).onCount()).isEqualTo(2);
    }
}
