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
    void germanQuotationsOpenLowAndCloseHigh() {
        assertMarks(
                "Er sagte „nein“ und „ja“.", //
                ".........#####......###..");
        assertMarks(
                "Rzekł „nie” i „tak”.", //
                "......####....####..");
        assertMarks(
                "„Ja\", sagte er. „Nein“", //
                "###.............#####.");
    }

    @Test
    void aGermanQuotationThatGoesOnInTheNextParagraphIsOpenedAgain() {
        assertMarks(
                "„Eins.\n\n„Zwei.“ x", //
                "##############...");
    }

    @Test
    void readsGuillemetsThatPointOutwards() {
        assertMarks(
                "Il dit «non» et « oui ».", //
                ".......####.....######..");
        assertMarks(
                "Il dit «\u00a0oui\u00a0» deux fois.", //
                ".......######............");
    }

    @Test
    void readsGuillemetsThatPointInwardsWhereSuchAQuotationComesFirst() {
        assertMarks(
                "Er sagt »nein« und »ja«.", //
                "........#####......###..");
        assertMarks(
                "»Nein«, sagt er.", //
                "#####...........");
    }

    @Test
    void aTextThatBeginsWithinGuillemetsIsNotTurnedRound() {
        assertMarks(
                "oui », dit-il. « Non. »", //
                "...............#######.");
        assertMarks(
                "ja.« Er ging. »Nein.«", //
                "..............######.");
    }

    @Test
    void quotationsWithinGuillemetsDoNotEndThem() {
        assertMarks(
                "« Il a dit “non” hier », dit-elle.", //
                "######################............");
    }

    @Test
    void guillemetsGoOnInTheNextParagraphToo() {
        assertMarks(
                "« Un.\n\n« Deux. » x", //
                "###############...");
        assertMarks(
                "« Un.\n\n» Deux. » x", //
                "###############...");
        assertMarks(
                "« Un.\n\nDeux. « Trois »", //
                "#####........########.");
    }

    @Test
    void theMarkThatClosesAQuotationIsPredictedInEachStyle() {
        assertPredicted("Er sagte „nein“.", 13);
        assertPredicted("Il dit «non».", 10);
        assertPredicted("Er sagt »nein«.", 12);
    }

    private static void assertPredicted(String text, int position) {
        CharacterSource source = CharacterSource.of(text);
        BinaryTrack predicted = Concepts.INSIDE_QUOTES.prediction().positions(source, QuotationScanner.label(source));
        assertThat(predicted.mean() * text.length()).isEqualTo(1);
        assertThat(predicted.isOn(position)).isTrue();
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
