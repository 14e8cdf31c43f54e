package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseConceptsTest {
    private static void assertMarks(String id, String text, String marks) {
        assertThat(Marks.of(Concepts.byId(id), text)).isEqualTo(marks);
    }

    @Test
    void parenthesesAreOnUpToTheirClosingBracket() {
        assertMarks(
                "inside-parentheses", //
                "a (b (c) [d]) e",
                "..##########...");
        assertMarks("inside-parentheses", "1) a [b] {c}", "............");
    }

    @Test
    void aLineCountsDownToItsNewline() {
        assertMarks("characters-to-line-end", "abc\n\nde\nf", "210021010");
    }

    @Test
    void aSingleLineHasNoPositions() {
        assertThat(Concepts.byId("characters-to-line-end")
                        .label(CharacterSource.of("abc\n"))
                        .presence())
                .isEqualTo(Presence.ABSENT);
    }

    @Test
    void anApostropheBetweenLettersBelongsToItsWord() {
        assertMarks(
                "word-boundary", //
                "I don't 'x'--so, 2nd.\n",
                ".#.....##.###..##...##");
        assertMarks("position-in-word", "I don't 'x'--so, 2nd.\n", "1012345001000120012300");
    }

    @Test
    void anUnderscoreBelongsToAWordOfCode() {
        assertMarks("position-in-word", "int a_b = 'c';\n", "123012300001000");
        assertMarks("position-in-word", "_You_ said\n", "01230012340");
    }

    @Test
    void tellsKindsOfCharacters() {
        assertMarks("capital", "An ÉL3a", "#..##..");
        assertMarks("digit", "An ÉL3a", ".....#.");
        assertMarks("vowel", "An ÉLyé 3U", "#..#..#..#");
    }

    @Test
    void aSentenceEndsInFrontOfACapital() {
        assertMarks(
                "sentence-end-near", //
                "Nobody came to see her. Then it began",
                "............##########...............");
    }

    @Test
    void aSentenceEndsBehindTheQuotationMarkToo() {
        assertMarks(
                "sentence-end-near", //
                "He said \"I am here.\" \"No!\" said he.",
                "........##########......##########.");
    }

    @Test
    void aTitleOrAnInitialEndsNoSentence() {
        assertMarks("sentence-end-near", "So Mr. Bennet and J. Smith went on", ".".repeat(34));
        assertMarks(
                "sentence-end-near", //
                "that it is I. We go on",
                "..##########..........");
    }

    @Test
    void theEndOfAParagraphEndsASentence() {
        assertMarks(
                "sentence-end-near", //
                "etc. and so on.\n\nsmall",
                "....##########........");
    }

    @Test
    void anAddressIsOnFromItsColonToItsLastCharacter() {
        assertMarks(
                "inside-url", //
                "See http://a.b/c?d=1. Or (www.e.org), x",
                "........############.........######....");
    }

    @Test
    void slashesAndDotsAloneAreNoAddress() {
        assertMarks("inside-url", "a // b: //c www. x.y xhttp://z http:// ", ".".repeat(39));
    }

    @Test
    void anAddressInAStringOfCodeEndsWithTheString() {
        assertMarks(
                "inside-url", //
                "f(\"ftp://a.b\\n\");",
                "......######......".substring(0, 17));
    }

    @Test
    void aNameInCapitalsOrAloneBehindABlankLineIsASpeakers() {
        assertMarks(
                "inside-speaker-name", //
                "HAMLET: To be\n\nFirst Citizen:\nSpeak: so\n",
                "######.........#############............");
    }

    @Test
    void aColonInASpeechEndsNoName() {
        assertMarks("inside-speaker-name", "\nHe said:\nThe end:\n\nHe said so:\n", ".".repeat(32));
        assertMarks(
                "inside-speaker-name", //
                "\nDuke of York:\nI am:\n",
                ".############.........".substring(0, 21));
    }

    @Test
    void theNewlineIsWhatTheLineConceptsPredict() {
        for (String id : new String[] {"position-in-line", "characters-to-line-end"}) {
            assertThat(Marks.of(Concepts.byId(id).predictedPositions(CharacterSource.of("ab\n\nc"))))
                    .isEqualTo(".##..");
        }
    }

    @Test
    void theClosingMarkIsWhatQuotesPredict() {
        assertThat(Marks.of(Concepts.INSIDE_QUOTES.predictedPositions(CharacterSource.of("a \"bc\" d"))))
                .isEqualTo("....#...");
        assertThat(Marks.of(Concepts.INSIDE_QUOTES.predictedPositions(CharacterSource.of("\"One.\n\nTwo \"three\"."))))
                .isEqualTo("................#..");
    }

    @Test
    void theCharacterBehindTheWordIsWhatWordConceptsPredict() {
        for (String id : new String[] {"word-boundary", "position-in-word"}) {
            assertThat(Marks.of(Concepts.byId(id).predictedPositions(CharacterSource.of("ab c, d"))))
                    .isEqualTo(".#.#...");
        }
    }

    @Test
    void theMarkIsWhatTheNearEndOfASentencePredicts() {
        assertThat(Marks.of(Concepts.byId("sentence-end-near").predictedPositions(CharacterSource.of("Mr. A is. Be"))))
                .isEqualTo(".......#....");
    }

    @Test
    void theCharacterBehindACapitalIsWhatCapitalsPredict() {
        assertThat(Marks.of(Concepts.byId("capital").predictedPositions(CharacterSource.of("aBcD"))))
                .isEqualTo(".#..");
    }
}
