package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.cells.CellReport;
import dev.unrolled.analysis.cells.CellScore;
import dev.unrolled.analysis.cells.ConceptResult;
import dev.unrolled.analysis.cells.Dependence;
import dev.unrolled.analysis.cells.Finding;
import dev.unrolled.analysis.cells.HuntReport;
import dev.unrolled.analysis.cells.Locality;
import dev.unrolled.analysis.cells.MaskFit;
import dev.unrolled.analysis.cells.ShownWindows;
import dev.unrolled.analysis.cells.Verdict;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.Concepts;
import dev.unrolled.trace.Signal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTableTest {
    @Test
    void saysHowFarFromChanceACellOfLowPolarityIsWithoutItsSign() {
        assertThat(printed(Finding.FOUND, "is low inside quotes; not an echo; p < .001"))
                .contains("p < .001. Whole layer: AUC 0.990; untrained: AUC 0.600; 68.9 deviations from chance, 1,000");
    }

    @Test
    void saysPWhereTheWordsOfTheVerdictDoNot() {
        assertThat(printed(Finding.ECHO, "none found: the best cell, 0:3, only echoes the characters"))
                .contains("untrained: AUC 0.600; p < .001; 68.9 deviations from chance");
    }

    private static String printed(Finding finding, String words) {
        CellScore low = new CellScore(
                0,
                3,
                Signal.ACTIVATED_CELL_STATE,
                -0.9,
                0.05,
                0.06,
                -0.9,
                new MaskFit(0, 0.9, 3, 0.9),
                new Dependence(-0.9, 0, 0),
                ShownWindows.NONE);
        ConceptResult result = new ConceptResult(
                Concepts.INSIDE_QUOTES,
                ConceptResult.Kind.BINARY,
                0.3,
                0.3,
                ConceptResult.Outcome.RANKED,
                500,
                List.of(low),
                List.of(),
                0.6,
                0.2);
        Verdict verdict = new Verdict(finding, words, 0.0005, -68.9, 1_000, 0.2, 0.98, Locality.LOCAL);
        HuntReport report = new HuntReport(new CellReport(10_000, 10_000, 1, 100, List.of(result)), List.of(verdict));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CellTable.print(report, Notebook.EMPTY, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
