package dev.unrolled.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConceptsTest {
    private static final String CODE = "int f(int a[]) {\n  return g(a[1], '(');\n}\n";

    static List<Concept> concepts() {
        return Concepts.all();
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void everyConceptIsFoundByItsNameAndLabelsEveryCharacter(Concept concept) {
        assertThat(Concepts.byId(concept.id())).isSameAs(concept);
        assertThat(concept.description()).endsWith(".");
        assertThat(concept.label(CharacterSource.of(CODE)).length()).isEqualTo(CODE.length());
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void anEmptyTextHasNoConcepts(Concept concept) {
        assertThat(concept.label(CharacterSource.of("")).occurs()).isFalse();
    }

    @Test
    void anUnknownNameIsRefusedWithTheListOfNames() {
        assertThatThrownBy(() -> Concepts.byId("inside-out"))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("inside-out")
                .hasMessageContaining("inside-quotes, inside-parentheses", "position-in-line", "regex:EXPRESSION");
    }

    @Test
    void positionInLineIsZeroAtTheNewline() {
        assertThat(Marks.of(Concepts.POSITION_IN_LINE, "abc\n\nd")).isEqualTo("123001");
    }

    @Test
    void depthCountsAllBrackets() {
        assertThat(Marks.of(Concepts.BRACKET_DEPTH, "a (b [c] d) {e}")).isEqualTo("001112211100110");
    }

    @Test
    void inCodeBracketsInStringsCommentsAndCharactersDoNotCount() {
        String code = "f(\"(\", '(');\n{ // (\n}\n;\n";
        assertThat(Marks.of(Concepts.BRACKET_DEPTH, code)).isEqualTo("011111111100" + "0" + "1111111" + "00" + "00");
    }

    @Test
    void inProseApostrophesDoNotHideBrackets() {
        assertThat(Marks.of(Concepts.BRACKET_DEPTH, "don't (I \"can)")).isEqualTo("00000011111110");
    }

    @Test
    void aClosingBracketWithoutPartnerIsPassedOver() {
        assertThat(Marks.of(Concepts.BRACKET_DEPTH, ":) (a)")).isEqualTo("000110");
    }

    @Test
    void anOpenBracketEndsAtABlankLine() {
        assertThat(Marks.of(Concepts.BRACKET_DEPTH, "(a\n\nb")).isEqualTo("11100");
    }

    @Test
    void inCodeABraceAtTheMarginEndsEverything() {
        String code = "f() {\n  if {\n  if {\n}\nx;\n";
        assertThat(Marks.of(Concepts.BRACKET_DEPTH, code)).endsWith("33" + "00" + "000");
    }

    @Test
    void concernsOnlyWhatOccursAndSuitsTheText() {
        assertThat(Concepts.occurringIn(CharacterSource.of("He said \"no\" to me.\nAnd no more.")))
                .extracting(Concept::id)
                .containsExactly(
                        "inside-quotes",
                        "sentence-end-near",
                        "position-in-line",
                        "characters-to-line-end",
                        "word-boundary",
                        "position-in-word",
                        "capital",
                        "vowel");
        assertThat(Concepts.occurringIn(CharacterSource.of(CODE)))
                .extracting(Concept::id)
                .contains("position-in-line", "bracket-depth", "curly-bracket-depth", "indentation")
                .doesNotContain("inside-quotes", "inside-string", "inside-comment", "inside-if");
    }

    @Test
    void ofSeveralWithTheSameLabelsTheFirstIsOffered() {
        CharacterSource code = CharacterSource.of("/* a */ b;\nc; /* d */\n");
        assertThat(Concepts.occurringIn(code))
                .contains(Concepts.INSIDE_COMMENT)
                .extracting(Concept::id)
                .doesNotContain("inside-block-comment", "inside-comment-or-string");
    }

    @Test
    void stopsLabellingWhenCancelled() {
        assertThatThrownBy(() -> Concepts.tracksIn(CharacterSource.of(CODE), () -> true))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    void aTextOfASingleLineHasNoPositionInIt() {
        assertThat(Concepts.occurringIn(CharacterSource.of("hello hello hello\n")))
                .extracting(Concept::id)
                .doesNotContain("position-in-line", "characters-to-line-end");
    }

    @Test
    void aTrackSaysItsRate() {
        CharacterSource text = CharacterSource.of("Abcd\nEf\n");
        assertThat(Concepts.byId("capital").label(text).rateWords()).isEqualTo("on at 25.0 % of the characters");
        assertThat(Concepts.byId("digit").label(text).rateWords()).isEqualTo("does not occur");
        assertThat(Concepts.byId("regex:(?s).").label(text).rateWords()).isEqualTo("always holds");
        assertThat(Concepts.POSITION_IN_LINE.label(text).rateWords()).isEqualTo("0 to 4, mean 1.63");
        CharacterSource longer = CharacterSource.of("a".repeat(2_000) + "1");
        assertThat(Concepts.byId("digit").label(longer).rateWords()).isEqualTo("on at 1 of 2,001 characters");
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void aConceptSaysWhatItPredicts(Concept concept) {
        assertThat(concept.prediction().words()).isNotBlank().doesNotEndWith(".");
        assertThat(concept.predictedPositions(CharacterSource.of(CODE)).isOn(CODE.length() - 1))
                .isFalse();
    }

    @Test
    void generatedTextsHoldTheConceptsTheyAreMadeFor() {
        String dialogue = SampleText.DIALOGUE.load(100_000, 1).text();
        String code = SampleText.CODE.load(100_000, 1).text();
        assertThat(Concepts.INSIDE_QUOTES.label(CharacterSource.of(dialogue)).baseRate())
                .isBetween(.35, .5);
        assertThat(Concepts.occurringIn(CharacterSource.of(code)))
                .contains(
                        Concepts.POSITION_IN_LINE,
                        Concepts.BRACKET_DEPTH,
                        Concepts.INSIDE_COMMENT,
                        Concepts.INSIDE_STRING,
                        Concepts.INSIDE_COMMENT_OR_STRING);
    }

    @Test
    void generatedCodeIsBalanced() {
        String code = SampleText.CODE.load(100_000, 1).text();
        NumericTrack depth = Concepts.BRACKET_DEPTH.label(CharacterSource.of(code));
        assertThat(depth.valueAt(depth.length() - 1)).isZero();
    }

    @Test
    void tellsProseFromCode() {
        assertThat(TextKind.of(
                        CharacterSource.of(SampleText.CODE.load(50_000, 1).text())))
                .isEqualTo(TextKind.CODE);
        assertThat(TextKind.of(CharacterSource.of(SampleText.JAVA.load().text())))
                .isEqualTo(TextKind.CODE);
        assertThat(TextKind.of(
                        CharacterSource.of(SampleText.DIALOGUE.load(50_000, 1).text())))
                .isEqualTo(TextKind.PROSE);
        assertThat(TextKind.of(CharacterSource.of(SampleText.SHAKESPEARE.load().text())))
                .isEqualTo(TextKind.PROSE);
    }
}
