package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.analysis.causal.Ablation;
import dev.unrolled.analysis.causal.AblationOptions;
import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Evidence;
import dev.unrolled.notes.Notebook;
import dev.unrolled.session.Session;
import dev.unrolled.session.SessionFile;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that intervene in a network. */
class CausalCommandsTest {
    @TempDir
    private static Path folder;

    private static String session;

    @BeforeAll
    static void train() throws IOException {
        String prose = "He sat down.\n\n\"I know (or think) so,\" she said.\nThey went on.\n\n";
        Path text = Files.writeString(folder.resolve("prose.txt"), prose.repeat(400));
        session = folder.resolve("s.unrolled").toString();
        CommandLineRun.of(
                "train",
                text.toString(),
                "--hidden",
                "12",
                "--batch",
                "8",
                "--sequence",
                "16",
                "--iterations",
                "25",
                "--out",
                session);
    }

    @Test
    void ablatePrintsTheNumbersOfTheAblation() {
        CommandLineRun run = CommandLineRun.of(
                "ablate", session, "--cell", "0:3", "--concept", "inside-quotes", "--characters", "1000", "--json");
        assertThat(run.exit()).isZero();
        JsonNode printed = run.json().get(0);
        Session saved = SessionFile.read(Path.of(session));
        AblationResult expected = new Ablation(
                        saved.network(),
                        saved.heldOut(),
                        Concepts.INSIDE_QUOTES,
                        AblationOptions.DEFAULT.withCharacters(1_000))
                .run(List.of(new CellPlace(0, 3)), done -> {}, () -> false)
                .orElseThrow();
        assertThat(printed.path("deltaOn").asDouble()).isEqualTo(expected.rise().on());
        assertThat(printed.path("deltaOff").asDouble())
                .isEqualTo(expected.rise().off());
        assertThat(printed.path("specificity").asDouble())
                .isEqualTo(expected.rise().specificity());
        assertThat(printed.path("z").asDouble()).isEqualTo(expected.z());
        assertThat(printed.path("interval").get(0).asDouble())
                .isEqualTo(expected.specificityInterval().low());
        assertThat(printed.path("rate").asDouble()).isEqualTo(expected.basis().rateOnB());
        assertThat(printed.path("randomCells").asInt()).isEqualTo(11);
        assertThat(printed.path("heldAt").asText()).isEqualTo("mean");
    }

    @Test
    void ablateTakesSeveralCellsAndSaysItInWords() {
        CommandLineRun run = CommandLineRun.of(
                "ablate", session, "--cell", "0:3,0:5", "--concept", "inside-quotes", "--zero", "--characters", "1000");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Cell 0:3 held at +0.000, 0:5 held at +0.000")
                .contains("the closing quotation mark")
                .contains("specificity")
                .contains("random cells of like variance");
    }

    @Test
    void ablateReadsAnotherTextWhereAskedTo(@TempDir Path folder) throws IOException {
        String other = "“Why?” he said. \"I (too) think so,\" they said.\n\n";
        Path text = Files.writeString(folder.resolve("other.txt"), other.repeat(100));
        String[] line = {
            "ablate", session, "--cell", "0:3", "--concept", "inside-quotes", "--json", "--text", text.toString()
        };
        CommandLineRun run = CommandLineRun.of(line);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("other.txt: ");
        Session saved = SessionFile.read(Path.of(session));
        AblationResult expected = new Ablation(
                        saved.network(),
                        EncodedText.encode(other.repeat(100), saved.vocabulary()),
                        Concepts.INSIDE_QUOTES,
                        AblationOptions.DEFAULT)
                .run(List.of(new CellPlace(0, 3)), done -> {}, () -> false)
                .orElseThrow();
        assertThat(run.json().get(0).path("deltaOn").asDouble())
                .isEqualTo(expected.rise().on());
    }

    @Test
    void cellsAndAblateCallACellByItsName(@TempDir Path folder) {
        Session saved = SessionFile.read(Path.of(session));
        Notebook notebook = Notebook.EMPTY;
        for (int unit = 0; unit < 12; unit++) {
            notebook = notebook.with(CellNote.of(0, unit, Optional.empty()).named("number " + unit));
        }
        String noted = folder.resolve("noted.unrolled").toString();
        SessionFile.write(saved.with(notebook), Path.of(noted));
        CommandLineRun cells = CommandLineRun.of("cells", noted, "--concept", "inside-quotes", "--top", "1", "--json");
        JsonNode best = cells.json().get(0).path("best").get(0);
        assertThat(best.path("name").asText())
                .isEqualTo("number " + best.path("unit").asInt());
        CommandLineRun ablate = CommandLineRun.of("ablate", noted, "--cell", "0:3", "--concept", "inside-quotes");
        assertThat(ablate.out()).startsWith("Cell 0:3 “number 3” held at ");
    }

    @Test
    void aTrainingThatGoesOnKeepsTheNotebook(@TempDir Path folder) throws IOException {
        Session saved = SessionFile.read(Path.of(session));
        Notebook notebook = Notebook.EMPTY.with(CellNote.of(0, 3, Optional.empty())
                .named("three")
                .with(new Evidence(0, saved.heldOut().substring(0, 9), 25)));
        String noted = folder.resolve("noted.unrolled").toString();
        String out = folder.resolve("on.unrolled").toString();
        SessionFile.write(saved.with(notebook), Path.of(noted));
        Path text = Files.writeString(folder.resolve("other.txt"), "They (or she) said so.\n".repeat(300));
        CommandLineRun run =
                CommandLineRun.of("train", text.toString(), "--from", noted, "--iterations", "1", "--out", out);
        assertThat(run.exit()).isZero();
        CellNote kept = SessionFile.read(Path.of(out)).notebook().of(0, 3).orElseThrow();
        assertThat(kept.name()).isEqualTo("three");
        assertThat(kept.evidence().get(0).isTyped()).isTrue();
    }

    @Test
    void ablateRefusesWhatThereIsNot() {
        CommandLineRun noCell = CommandLineRun.of("ablate", session, "--cell", "0:99", "--concept", "inside-quotes");
        assertThat(noCell.exit()).isEqualTo(1);
        assertThat(noCell.err()).contains("There is no cell 0:99").hasLineCount(1);
        assertThat(CommandLineRun.of("ablate", session, "--cell", "0:1,0:1", "--concept", "inside-quotes")
                        .err())
                .contains("names a cell twice");
        CommandLineRun noConcept = CommandLineRun.of("ablate", session, "--cell", "0:1", "--concept", "happiness");
        assertThat(noConcept.exit()).isEqualTo(2);
        assertThat(noConcept.err()).contains("There is no concept “happiness”");
        CommandLineRun absent = CommandLineRun.of("ablate", session, "--cell", "0:1", "--concept", "regex:zzz");
        assertThat(absent.exit()).isEqualTo(1);
        assertThat(absent.err()).contains("predicts none of the", "characters of part B, so nothing can be compared");
    }

    @Test
    void sampleMeasuresWhatAClampChanges() {
        CommandLineRun run = sample("--concept", "inside-quotes", "--json", "--compare");
        assertThat(run.exit()).isZero();
        JsonNode printed = run.json().get(0);
        assertThat(printed.path("effects").get(0).path("kind").asText()).isEqualTo("share");
        assertThat(printed.path("effects").get(0).path("heldLessFree")).hasSize(2);
        JsonNode lines = printed.path("effects").get(2);
        assertThat(lines.path("kind").asText()).isEqualTo("line-length");
        assertThat(lines.path("words").asText()).isEqualTo("characters per line");
        assertThat(lines.path("free").asDouble()).isPositive();
        assertThat(printed.path("held").get(0).path("value").asDouble()).isEqualTo(0.9);
        assertThat(printed.path("random")).hasSize(1);
        assertThat(printed.path("continuations")).hasSize(10);
        assertThat(printed.path("continuations").get(0).path("free").asText()).hasSize(40);
        assertThat(sample("--concept", "inside-quotes", "--json", "--compare").out())
                .isEqualTo(run.out());
    }

    @Test
    void sampleComparesTextsSideBySide() {
        CommandLineRun run = sample("--compare", "--prime", "He sat");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("held:   ")))
                .hasSize(10);
        assertThat(run.out()).contains("  characters per line: held ").contains("; held − free ");
        assertThat(run.out()).contains("behind: He sat").contains("free:   ").contains("random: ");
    }

    @Test
    void sampleSaysWhatACellIsHeldAtInFullSoThatItCanBeGivenAgain() {
        String[] rest = {"--concept", "inside-quotes", "--length", "40", "--samples", "20", "--json"};
        JsonNode onTheWay = held(rest, "0:3@1.5");
        double value = onTheWay.path("value").asDouble();
        assertThat(onTheWay.path("alpha").asDouble()).isCloseTo(1.5, within(1e-6));
        assertThat(held(rest, "0:3=" + value)).isEqualTo(onTheWay);
        String words = CommandLineRun.of(line(Arrays.copyOf(rest, rest.length - 1), "0:3@1.5"))
                .out();
        assertThat(words).contains("held (0:3 at " + (value < 0 ? "" : "+") + value + ", α = 1.50, μ_out ");
    }

    private static JsonNode held(String[] rest, String clamp) {
        return CommandLineRun.of(line(rest, clamp)).json().get(0).path("held").get(0);
    }

    private static String[] line(String[] rest, String clamp) {
        return Stream.concat(Stream.of("sample", session, "--clamp", clamp), Stream.of(rest))
                .toArray(String[]::new);
    }

    @Test
    void sampleRefusesAnAlphaOfAConceptThatDoesNotOccur() {
        CommandLineRun run = CommandLineRun.of("sample", session, "--clamp", "0:3@1", "--concept", "regex:zzz");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the concept does not occur, so there is no way between them");
    }

    @Test
    void measuringNeedsAClamp() {
        CommandLineRun run = CommandLineRun.of("sample", session, "--concept", "inside-quotes");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("give a --clamp");
    }

    private static CommandLineRun sample(String... more) {
        List<String> line = new java.util.ArrayList<>(
                List.of("sample", session, "--clamp", "0:3=0.9", "--length", "40", "--samples", "20"));
        line.addAll(List.of(more));
        return CommandLineRun.of(line.toArray(String[]::new));
    }
}
