package dev.unrolled.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import dev.unrolled.trace.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {
    @ParameterizedTest
    @CsvSource({
        "0.0002, p < .001",
        "0.001, p < .005",
        "0.0099, p < .01",
        "0.01, p = .0100",
        "0.0104, p = .0104",
        "0.0129, p = .013",
        "0.03, p = .03",
        "0.4, p = .40",
        "1, p = 1.00",
        "NaN, p cannot be told"
    })
    void saysPWithAsManyDecimalsAsTellItFromItsLimit(double p, String words) {
        assertThat(VerdictRule.words(p)).isEqualTo(words);
    }

    @Test
    void saysAnAucThatMissesItsLimitWithAsManyDecimalsAsTellThemApart() {
        assertThat(verdict(0.748)).endsWith("among equal characters its AUC is 0.748");
        assertThat(verdict(0.7496)).endsWith("among equal characters its AUC is 0.7496");
        assertThat(verdict(0.6234)).endsWith("among equal characters its AUC is 0.62");
    }

    private static String verdict(double stratifiedAuc) {
        CellScore best = new CellScore(
                0,
                3,
                Signal.ACTIVATED_CELL_STATE,
                0.8,
                0.9,
                stratifiedAuc,
                0.8,
                MaskFit.NONE,
                new Dependence(0, 0, 0),
                ShownWindows.NONE);
        ConceptResult result = new ConceptResult(
                Concepts.INSIDE_QUOTES,
                ConceptResult.Kind.BINARY,
                0.3,
                0.3,
                ConceptResult.Outcome.RANKED,
                500,
                List.of(best),
                List.of(),
                0.6,
                0.2);
        return VerdictRule.judge(result, new VerdictRule.Measured(0.001, 40, 1_000, 0, 0.9))
                .words();
    }
}
