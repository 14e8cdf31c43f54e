package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomConceptsTest {
    private static void assertMarks(String id, String text, String marks) {
        assertThat(Marks.of(Concepts.byId(id), text)).isEqualTo(marks);
    }

    @Test
    void aRegularExpressionIsOnAtItsMatches() {
        assertMarks(
                "regex:[0-9]+(, )?", //
                "a 12, 3 b 4",
                "..#####...#");
    }

    @Test
    void anExpressionKnowsLines() {
        assertMarks(
                "regex:^a.*$", //
                "ab\nba\nac",
                "##....##");
    }

    @Test
    void anExpressionThatMatchesNothingIsOff() {
        assertMarks("regex:x*", "aaa", "...");
    }

    @Test
    void charactersBeyondTheFirstPlaneCountOnce() {
        CharacterSource text = CharacterSource.of("😀a😀😀b");
        assertThat(Marks.of(CustomConcepts.regex("a😀+").label(text))).isEqualTo(".###.");
        assertThat(Marks.of(CustomConcepts.regex("b").label(text))).isEqualTo("....#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(ab | The regular expression “(ab” is wrong at its end: unclosed group.",
                "a**b)*+** | wrong at its character",
                "*a | at its character 1, “*”: dangling meta character '*'.",
                "[a | wrong at its character 2, “a”: unclosed character class."
            })
    void aWrongExpressionIsRefusedWithThePlace(String expression, String message) {
        assertThatThrownBy(() -> Concepts.byId("regex:" + expression))
                .isInstanceOf(TextException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyExpressionIsRefused() {
        assertThatThrownBy(() -> Concepts.byId("regex:")).hasMessageContaining("is empty");
    }

    @Test
    void aRunawayExpressionIsStopped() {
        CharacterSource text = CharacterSource.of("a".repeat(2_000));
        BinaryConcept runaway = CustomConcepts.regex("a*a*a*b");
        assertThatThrownBy(() -> runaway.label(text))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("takes too long on this text");
    }

    @Test
    void anExpressionThatNestsTooDeeplyIsRefused() {
        CharacterSource text = CharacterSource.of("ab".repeat(200_000));
        assertThatThrownBy(() -> CustomConcepts.regex("(a|b)*").label(text))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("repeats a group too often");
    }

    @Test
    void anExpressionIsCancelled() {
        CharacterSource text = CharacterSource.of("a".repeat(200_000));
        assertThatThrownBy(() -> CustomConcepts.regex("b").label(text, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void delimitersThatDoNotNestEndAtTheFirstClosingOne() {
        assertMarks(
                "between:( )", //
                "a (b (c) d) e",
                "..#####......");
    }

    @Test
    void delimitersThatNestEndAtTheOutermost() {
        assertMarks(
                "nested:( )", //
                "a (b (c) d) (e) :)",
                "..########..##....");
    }

    @Test
    void equalDelimitersTakeTurns() {
        assertMarks(
                "between:* *", //
                "a *b* c *d* *",
                "..##....##...");
    }

    @Test
    void delimitersMayBeLong() {
        assertMarks(
                "between:<b> </b>", //
                "a <b>c</b> <b>",
                "....#####.....");
        assertMarks("between:/* */", "/*/ */ a", ".####...");
    }

    @Test
    void whatIsNeverClosedIsNeverOpened() {
        assertMarks(
                "nested:( )", //
                ":( a (b) ( c",
                ".....##.....");
        assertMarks("between:( )", "a (b", "....");
    }

    @Test
    void delimitersMayBeBlanksAndNewlines() {
        assertMarks(
                "between:# \\n", //
                "a # b\nc",
                "..###..");
        assertMarks("between:\\s \\t", "a b\tc", ".##..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"between:(", "between:", "between:( ) [", "nested:| |"})
    void aWrongPairIsRefused(String id) {
        assertThatThrownBy(() -> Concepts.byId(id)).isInstanceOf(TextException.class);
    }

    @Test
    void brushedCharactersAreOn() {
        assertMarks("at:1-2,4,6-99", "abcdefgh", ".##.#.##");
        assertMarks("at:20-30", "abc", "...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at:", "at:5-3", "at:a-b", "at:-3", "at:1-2-3", "at:99999999999"})
    void aWrongRangeIsRefused(String id) {
        assertThatThrownBy(() -> Concepts.byId(id))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("such as 120-180");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regex:a\\sb|\"", "between:\\s \\\\\\n", "nested:<b> </b>", "at:1-2,4-4"})
    void theIdMakesTheSameConceptAgain(String id) {
        BinaryConcept concept = CustomConcepts.parse(id).orElseThrow();
        assertThat(concept.id()).isEqualTo(id);
        assertThat(Concepts.byId(concept.id())).isEqualTo(concept).hasSameHashCodeAs(concept);
        assertThat(concept.description()).endsWith(".");
    }

    @Test
    void theClosingDelimiterIsPredicted() {
        BinaryConcept concept = CustomConcepts.between("(", ")", false);
        assertThat(Marks.of(concept.predictedPositions(CharacterSource.of("a (bc) (d)"))))
                .isEqualTo("....#...#.");
    }

    @Test
    void whatIsBehindABrushedCharacterIsPredicted() {
        BinaryConcept concept = CustomConcepts.brushed(List.of(new CustomConcepts.Range(1, 3)));
        assertThat(Marks.of(concept.predictedPositions(CharacterSource.of("abcd"))))
                .isEqualTo(".##.");
    }
}
