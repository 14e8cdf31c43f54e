package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.analysis.patterns.CellCondition;
import dev.unrolled.analysis.patterns.PatternMatches;
import dev.unrolled.analysis.patterns.PatternQuestion;
import dev.unrolled.analysis.patterns.PatternSearch;
import dev.unrolled.analysis.patterns.StretchCells;
import dev.unrolled.analysis.patterns.StretchReading;
import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.trace.Signal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {
    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void train() {
        file = folder.resolve("s.unrolled");
        SessionFile.write(SmallSession.trained(), file);
    }

    private static CommandLineRun find(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "find";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return CommandLineRun.of(all);
    }

    @Test
    void printsTheNumbersOfTheEngine() {
        CommandLineRun run = find("--at", "500-505", "--threshold", "0.01", "--top", "7", "--json");
        assertThat(run.exit()).isZero();
        JsonNode printed = run.json().get(0);
        Session saved = SessionFile.read(file);
        CellCondition condition = new CellCondition(0, Signal.ACTIVATED_CELL_STATE, 0.01, true);
        StretchCells cells =
                StretchReading.ask(saved.network(), saved.heldOut(), condition, new StretchCells.Stretch(500, 506, 0));
        assertThat(printed.get("cells")).hasSize(cells.units().size()).isNotEmpty();
        assertThat(printed.get("cells").get(0).get("unit").asInt())
                .isEqualTo(cells.units().get(0));
        PatternMatches expected = new PatternSearch(
                        saved.network(), saved.heldOut(), new PatternQuestion(condition, cells.units(), 500, 506), 7)
                .run(done -> {}, () -> false)
                .orElseThrow();
        assertThat(printed.get("found").asLong()).isEqualTo(expected.found());
        assertThat(printed.get("passages")).hasSize(expected.best().size());
        assertThat(printed.get("passages").get(0).get("offset").asInt())
                .isEqualTo(expected.best().get(0).from());
        assertThat(printed.get("concepts").get(0).get("share").isNumber()).isTrue();
    }

    @Test
    void saysInLinesWhatWasFound() {
        CommandLineRun run = find("--at", "500-505", "--threshold", "0.01");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("cells of layer 0 are on throughout (tanh(c) ≥ 0.01)")
                .contains("passages elsewhere");
        assertThat(find("--at", "500-505", "--threshold", "2").out())
                .contains("0 of 16 cells")
                .doesNotContain("elsewhere");
        assertThat(find("--at", "500-505", "--off", "--signal", "f").out()).contains("off throughout (f < 0.50)");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(find("--at", "5").exit()).isEqualTo(2);
        assertThat(find("--at", "9-5").exit()).isEqualTo(2);
        assertThat(find("--at", "5-9999999").err()).contains("ends at character");
        assertThat(find("--at", "5-9", "--signal", "q").err())
                .contains("There is no signal “q”")
                .contains("tanh(c)");
        assertThat(find("--at", "5-9", "--layer", "3").err()).contains("There is no layer 3");
    }
}
