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
                .hasMessageContaining("inside-quotes, position-in-line, bracket-depth");
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
                .containsExactly(Concepts.INSIDE_QUOTES, Concepts.POSITION_IN_LINE);
        assertThat(Concepts.occurringIn(CharacterSource.of(CODE)))
                .containsExactly(Concepts.POSITION_IN_LINE, Concepts.BRACKET_DEPTH);
    }

    @Test
    void aTextOfASingleLineHasNoPositionInIt() {
        assertThat(Concepts.occurringIn(CharacterSource.of("hello hello hello\n")))
                .isEmpty();
    }

    @Test
    void generatedTextsHoldTheConceptsTheyAreMadeFor() {
        String dialogue = SampleText.DIALOGUE.load(100_000, 1).text();
        String code = SampleText.CODE.load(100_000, 1).text();
        assertThat(Concepts.INSIDE_QUOTES.label(CharacterSource.of(dialogue)).baseRate())
                .isBetween(.35, .5);
        assertThat(Concepts.occurringIn(CharacterSource.of(code)))
                .containsExactlyElementsOf(
                        Concepts.all().subList(1, Concepts.all().size()));
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
