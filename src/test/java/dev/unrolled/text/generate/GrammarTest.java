package dev.unrolled.text.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static Set<String> phrases(Grammar grammar, String symbol) {
        SeededRandom random = new SeededRandom(7);
        Set<String> phrases = new TreeSet<>();
        for (int count = 0; count < 200; count++) {
            phrases.add(grammar.write(symbol, Map.of("name", "Ada"), random));
        }
        return phrases;
    }

    @Test
    void writesEveryAlternativeOfASymbol() {
        Grammar grammar = Grammar.parse("a: one {b} | {@name}\nb:: two three_four\n");
        assertThat(phrases(grammar, "a")).containsExactly("Ada", "one three four", "one two");
    }

    @Test
    void writesAQuestionedSymbolSometimes() {
        assertThat(phrases(Grammar.parse("a: x{b?}\nb: y\n"), "a")).containsExactly("x", "xy");
    }

    @Test
    void indentedLinesContinueTheOneBeforeAndCommentsArePassedOver() {
        assertThat(phrases(Grammar.parse("# words\na:: one\n two\n\n three\n"), "a"))
                .containsExactly("one", "three", "two");
    }

    @Test
    void aWeightMakesAnAlternativeLikelier() {
        Grammar grammar = Grammar.parse("a: 9* often | seldom\n");
        SeededRandom random = new SeededRandom(1);
        int often = 0;
        for (int count = 0; count < 1000; count++) {
            often += grammar.write("a", Map.of(), random).equals("often") ? 1 : 0;
        }
        assertThat(often).isBetween(850, 950);
    }

    @Test
    void bracesAroundAnythingElseAreText() {
        Grammar grammar = Grammar.parse("a:: x\n");
        assertThat(grammar.fill("if ({a}) {", Map.of(), new SeededRandom(1))).isEqualTo("if (x) {");
    }

    @Test
    void barsWithinWordsAreText() {
        assertThat(phrases(Grammar.parse("a: x || y | z\n"), "a")).containsExactly("x || y", "z");
    }

    @Test
    void refusesUndefinedAndTwiceDefinedSymbols() {
        assertThatThrownBy(() -> Grammar.parse("a: {b}\n")).hasMessageContaining("b in a is not defined");
        assertThatThrownBy(() -> Grammar.parse("a: x\na: y\n")).hasMessageContaining("defined twice");
    }
}
