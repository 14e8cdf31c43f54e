package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.training.LineUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnrolledCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--frobnicate | Unknown option",
                "trian sample:hello | Unmatched argument",
                "--text a --session b | cannot be given together",
                "--measure 0 | at least 1 second",
                "--measure soon | not a whole number",
                "--json | is for what --measure prints",
                "--view gradients | says what --measure compares",
                "--measure 5 --view dream | There is no view “dream”; there is read, hunt, ",
                "--line-up four | says what --measure trains",
                "--measure 5 --line-up five | There is no line-up “five”; there is kinds, four",
                "--session s --measure 5 | trains a fresh network",
                "samples --all | Unknown option",
                "bench --rows lstm-9x9 | There is no row “lstm-9x9”",
                "bench --seconds 0 | --seconds must be 0.1 to 3600",
                "train | Missing required parameter",
                "train sample:nothing | There is no sample “nothing”; the samples are hello",
                "train sample:hello sample:java | cannot be joined",
                "--text sample:nothing | There is no sample “nothing”",
                "cells s --text sample:nothing | There is no sample “nothing”",
                "lab nothing --out a.png | There is no line-up “nothing”; there is kinds",
                "lab kinds sample:nothing --out a.png | There is no sample “nothing”",
                "lab kinds --iterations 0 --out a.png | --iterations must be 1 to",
                "lab kinds --page attic --out a.png | There is no page “attic”; there is time",
                "lab kinds --size 1x1 --out a.png | --size must be 320 to",
                "lab kinds --out a.gif | --out must end in .png",
                "lab kinds | Missing required option",
                "train sample:hello --hiden 3 | did you mean --hidden?",
                "train sample:hello --hidden | Missing required parameter",
                "train sample:hello --hidden many | is not a whole number",
                "train sample:hello --hidden 0 | hidden size must be 1 to",
                "train sample:hello --hidden 100000 | hidden size must be 1 to",
                "train sample:hello --hidden 99999999999 | is too large",
                "train sample:hello --layers 5 | layers must be 1 to 4",
                "train sample:hello --cell transformer | There is no cell “transformer”",
                "train sample:hello --optimizer magic | There is no optimizer “magic”",
                "train sample:hello --batch 0 | batch size must be 1 to",
                "train sample:hello --sequence 0 | sequence length must be 1 to",
                "train sample:hello --threads 0 | number of threads must be 1 to",
                "train sample:hello --learning-rate -1 | learning rate must be above 0",
                "train sample:hello --learning-rate NaN | learning rate must be above 0",
                "train sample:hello --learning-rate fast | is not a number",
                "train sample:hello --clip-norm -1 | clip norm must be 0",
                "train sample:hello --preset best | There is no preset “best”",
                "train sample:hello --loss median | can be mean or sum",
                "train sample:hello --dropout 1 | dropout must be 0",
                "train sample:hello --embedding -1 | embedding size must be 0",
                "train sample:hello --recurrent-l2 -1 | recurrent L2 must be 0",
                "train sample:hello --input-l1 NaN | input L1 must be 0",
                "train sample:hello --input-l2 -1 | input L2 must be 0",
                "train sample:hello --proximal-l1=maybe | is neither true nor false",
                "train sample:hello --clip-value -1 | clip value must be 0",
                "train sample:hello --clip-value 1 --clip-norm 1 | exclude each other",
                "train sample:hello --decay 0 | decay must be above 0",
                "train sample:hello --decay 1.1 | decay must be above 0 and at most 1",
                "train sample:hello --decay-after 0 | must be 1 or above",
                "train sample:hello --recurrent-l1 -1 | recurrent L1 must be 0",
                "train sample:hello --recurrent-l1 1e30 | recurrent L1 must be 0 to 1, not 1.0E30",
                "train sample:hello --recurrent-l1 NaN | recurrent L1 must be 0 to 1",
                "train sample:hello --forget-bias NaN | forget bias must be a number",
                "train sample:hello --forget-bias -11 | forget bias must be a number from -10 to 10, not -11.0",
                "train sample:hello --initialisation random | There is no initialisation “random”",
                "train sample:hello --initialisation chrono --cell rnn | needs a forget gate or an update gate",
                "train sample:hello --longest-memory 20 | does nothing without --initialisation chrono",
                "train sample:hello --cell gru --forget-bias 3 | needs a cell with a forget gate",
                "train sample:hello --initialisation chrono --forget-bias 3 | does nothing with chrono",
                "train sample:hello --dropout .5 | does nothing with one layer",
                "train sample:hello --both-ways --dropout .5 | does nothing with one layer",
                "train sample:hello --proximal-l1 --recurrent-l1 0 | does nothing where both L1 are 0",
                "train sample:hello --cell jordan --initialisation identity | needs square recurrent weights",
                "train sample:hello --forget-bias 1 --cell RNN | and rnn has none",
                "train sample:hello --decay-after 3 | does nothing without a --decay",
                "train sample:hello --recurrent-scale 11 | recurrent scale must be 0 (as drawn) to 10",
                "train sample:hello --longest-memory 2 | longest memory must be at least 3",
                "train sample:hello --seed x | is not a whole number",
                "train sample:hello --iterations 0 | --iterations must be above 0",
                "train sample:hello --iterations 1.5 | is not a whole number",
                "train sample:hello --epochs 0 | --epochs must be above 0",
                "train sample:hello --seconds -3 | --seconds must be above 0, not -3.",
                "train sample:hello --seconds Infinity | --seconds must be above 0",
                "train sample:hello --until-loss 0 | --until-loss must be above 0",
                "train sample:hello --validate-every -1 | --validate-every must be 0",
                "train sample:hello --until-loss 1 --validate-every 0 | needs a loss to watch",
                "train sample:hello --seed 1 --seed 2 | should be specified only once",
                "sample | Missing required parameter",
                "sample s --length 0 | --length must be 1",
                "sample s --temperature 0 | --temperature must be above 0",
                "sample s --temperature NaN | --temperature must be above 0",
                "sample s --clamp 3 | is not a clamp",
                "sample s --clamp a:b=1 | is not a cell",
                "sample s --clamp 0:1=x | is not a number",
                "sample s --clamp 0:1=1e300 | -1000 to 1000, not 1e300",
                "sample s --clamp 0:1=1 --clamp 0:1=2 | names the cell 0:1 twice",
                "sample s --clamp 0:1=NaN | a finite value",
                "sample s --clamp 0:1@x --concept inside-quotes | is not a number",
                "sample s --clamp 0:1@2000 --concept inside-quotes | an α of -1000 to 1000, not 2000",
                "sample s --clamp 0:1=1 --clamp 0:1@2 --concept inside-quotes | names the cell 0:1 twice",
                "sample s --clamp 0:1@1 --compare | name it with --concept",
                "sample s --clamp 0:1@1 | name it with --concept",
                "cells | Missing required parameter",
                "cells s --concept love | There is no concept “love”",
                "cells s --top 0 | --top must be 1",
                "cells s --characters 10 | --characters must be at least",
                "render s | Missing required option",
                "render s --out p.png --view dream | There is no view “dream”; there is read and ",
                "render s --out p.png --theme pink | There is no theme “pink”; there is light and dark",
                "render s --out p.png --size big | is not a size",
                "render s --out p.png --size 10x10 | --size must be",
                "render s --out p.jpg | must end in .png",
                "render s --out p.png --cell x | is not a cell",
                "render s --out p.png --at x | is not a whole number",
            })
    void saysWrongUsageInOneSentence(String line, String reason) {
        CommandLineRun run = CommandLineRun.ofLine(line);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
        assertOneLine(run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train missing.txt | missing.txt",
                "train sample:hello --out no/such/folder/s.unrolled | there is no folder",
                "train sample:hello --out . | is a folder",
                "train sample:hello --out pom.xml/s.unrolled | there is no folder",
                "train sample:hello --from missing.unrolled | missing.unrolled",
                "train sample:hello --batch 1024 --sequence 1024 | choose a longer text",
                "sample missing.unrolled | cannot be read",
                "cells missing.unrolled | cannot be read",
                "render missing.unrolled --out p.png | cannot be read",
                "render s --out no/such/p.png | there is no folder",
            })
    void saysWhatFailedInOneSentence(String line, String reason) {
        CommandLineRun run = CommandLineRun.ofLine(line);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
        assertOneLine(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "short text\n", "\u0000\u0001\u0002\u0000"})
    void refusesATextThatCannotBeLearnedFrom(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), content);
        CommandLineRun run = CommandLineRun.of("train", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertOneLine(run);
    }

    @Test
    void refusesAPlaceThatCannotBeWrittenBeforeAnyWork() {
        String name = "n".repeat(250) + ".unrolled";
        CommandLineRun run = CommandLineRun.of(
                "train", "sample:hello", "--out", folder.resolve(name).toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("cannot be written");
        assertOneLine(run);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesATextOfOneKindOfCharacter() throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "a".repeat(20_000));
        CommandLineRun run = CommandLineRun.of("train", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("only one kind of character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "cells", "render"})
    void refusesAFileThatIsNoSession(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "not a session");
        List<String> line = new ArrayList<>(List.of(command, file.toString()));
        if (command.equals("render")) {
            line.addAll(List.of("--out", folder.resolve("p.png").toString()));
        }
        CommandLineRun run = CommandLineRun.of(line.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is not a session file");
        assertOneLine(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "train --help", "sample --help", "cells --help", "render --help", "--version"})
    void explainsItself(String line) {
        CommandLineRun run = CommandLineRun.ofLine(line);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train --help", "task --help"})
    void theHelpNamesEveryKindOfCell(String line) {
        String help = CommandLineRun.ofLine(line).out().replaceAll("\\s+", " ");
        assertThat(CellKind.values())
                .allSatisfy(kind -> assertThat(help).containsPattern("[ ,]" + kind.id() + "[ ,.;]"));
    }

    private static Screen opening(List<WindowRequest> opened) {
        return new TestScreen() {
            @Override
            public void open(WindowRequest request) {
                opened.add(request);
            }
        };
    }

    @Test
    void opensTheWindowWhenNothingIsAsked() {
        List<WindowRequest> opened = new ArrayList<>();
        Screen screen = opening(opened);
        assertThat(CommandLineRun.of(screen).exit()).isZero();
        assertThat(CommandLineRun.of(screen, "--text", "sample:hello", "--measure", "5")
                        .exit())
                .isZero();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).text()).isEmpty();
        assertThat(opened.get(1).text()).contains("sample:hello");
        assertThat(opened.get(1).measure()).contains(new MeasureRequest(5, RenderRequest.View.READ, Optional.empty()));
    }

    @Test
    void measuresAnotherViewWithNetworksSideBySide() {
        List<WindowRequest> opened = new ArrayList<>();
        CommandLineRun.of(opening(opened), "--measure", "5", "--view", "gradients", "--line-up", "four");
        assertThat(opened.get(0).measure())
                .contains(new MeasureRequest(5, RenderRequest.View.GRADIENTS, Optional.of(LineUp.FOUR)));
    }

    @Test
    void hidesNoFailureBehindAStackTrace() {
        Screen screen = new TestScreen() {
            @Override
            public void open(WindowRequest request) {
                throw new IllegalStateException("two\nlines");
            }
        };
        CommandLineRun run = CommandLineRun.of(screen);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("two lines").contains("please report it");
        assertOneLine(run);
    }

    @Test
    void listsTheSamples() {
        CommandLineRun run = CommandLineRun.of("samples");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("sample:java", "sample:dialogue");
        List<com.fasterxml.jackson.databind.JsonNode> json =
                CommandLineRun.of("samples", "--json").json();
        assertThat(json)
                .hasSize(5)
                .allSatisfy(sample -> assertThat(sample.path("name").asText()).startsWith("sample:"));
    }

    private static void assertOneLine(CommandLineRun run) {
        assertThat(run.err().strip())
                .doesNotContain("\n")
                .doesNotContain("\tat ")
                .isNotEmpty();
    }
}
