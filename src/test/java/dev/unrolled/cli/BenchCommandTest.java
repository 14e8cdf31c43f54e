package dev.unrolled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unrolled.bench.BenchmarkRow;
import dev.unrolled.bench.LabTime;
import dev.unrolled.bench.Peer;
import dev.unrolled.bench.ProgramResult;
import dev.unrolled.bench.RowResult;
import dev.unrolled.bench.Timing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    private static final BenchmarkRow ROW = BenchmarkRow.ALL.get(0);
    private static final Timing FAILED = new Timing(2, Double.NaN, Double.NaN, Optional.of("ended with exit code 134"));

    @TempDir
    private Path folder;

    private static Timing timing(int threads, double stepsPerSecond, double megabytes) {
        return new Timing(threads, stepsPerSecond, megabytes, Optional.empty());
    }

    private static RowResult result(Timing... peer) {
        return new RowResult(
                ROW,
                new ProgramResult("Unrolled", List.of(timing(1, 75, 400), timing(2, 125, Double.NaN))),
                new ProgramResult("products", List.of(timing(2, 250, 100))),
                List.of(new ProgramResult("PyTorch 2.7", List.of(peer))));
    }

    private static List<String> table(RowResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BenchTable table = new BenchTable(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                List.of(new Peer("PyTorch 2.7", "some.Main", Path.of("torch"))));
        table.head();
        table.row(result);
        return out.toString(StandardCharsets.UTF_8).lines().skip(3).toList();
    }

    @Test
    void theTableShowsTheBetterOfOneAndTwoThreadsAndTheRatio() {
        List<String> lines = table(result(timing(1, 62.5, 1034.4), timing(2, 10, 900)));
        assertThat(lines.get(0).strip().split(" {2,}"))
                .containsExactly(
                        "Unrolled", "PyTorch 2.7", "times", "wanted, aim", "share", "GFLOP/s", "memory", "its memory");
        assertThat(lines.get(1).split(" {2,}"))
                .containsExactly(
                        "LSTM 1×128 b32 t64",
                        "256.0 (2)",
                        "128.0 (1)",
                        "2.00 ×",
                        "1.5, 2.0",
                        "50 %",
                        "227",
                        "not known",
                        "1,034");
        assertThat(lines.get(1)).hasSameSizeAs(lines.get(0));
    }

    @Test
    void aPeerThatFailedIsNeverANumber() {
        assertThat(table(result(FAILED)).get(1).split(" {2,}")).contains("failed", "–");
    }

    @Test
    void whereOneNumberOfThreadsFailedTheOtherCounts() {
        assertThat(table(result(timing(1, 62.5, 1000), FAILED)).get(1)).contains("128.0 (1)");
    }

    @Test
    void jsonHasEveryNumberAndNullForWhatIsNotKnown() {
        JsonNode object = BenchJson.of(result(timing(1, 62.5, 1000), FAILED));
        assertThat(object.get("charactersPerSecond").asDouble()).isEqualTo(125 * 2048);
        assertThat(object.get("threads").asInt()).isEqualTo(2);
        assertThat(object.get("peakMegabytes").isNull()).isTrue();
        assertThat(object.get("productShare").asDouble()).isEqualTo(0.5);
        JsonNode peer = object.get("peers").get(0);
        assertThat(peer.get("ratio").asDouble()).isEqualTo(2);
        assertThat(peer.get("charactersPerSecondByThreads").get(1).isNull()).isTrue();
        assertThat(peer.get("failures").get(0).asText())
                .isEqualTo("PyTorch 2.7 with 2 threads ended with exit code 134.");
    }

    @Test
    void jsonOfAFailureHasNoNumber() {
        JsonNode peer = BenchJson.of(result(FAILED)).get("peers").get(0);
        assertThat(peer.get("charactersPerSecond").isNull()).isTrue();
        assertThat(peer.get("threads").isNull()).isTrue();
        assertThat(peer.get("ratio").isNull()).isTrue();
    }

    @Test
    void withoutPeersItSaysHowToBringThemAndMeasuresTheRestWhileABrokenOneFails() throws IOException {
        CommandLineRun alone = run(folder.resolve("peers"), "--rows", "lstm-1x100");
        assertThat(alone.exit()).isZero();
        assertThat(alone.err()).contains("No other program is installed").contains("-Ppeers");
        JsonNode row = alone.json().get(0);
        assertThat(row.get("charactersPerSecond").asDouble()).isPositive();
        assertThat(row.get("productShare").asDouble()).isPositive();
        assertThat(row.get("peers")).isEmpty();
    }

    @Test
    void aPeerThatCannotRunIsToldOfInOneSentence() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("peers/broken"));
        Files.writeString(broken.resolve("peer.properties"), "name=Broken\nmain=there.is.None\n");
        CommandLineRun run = run(folder.resolve("peers"), "--rows", "lstm-1x100");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Broken with 1 thread ended with exit code 1 (");
        assertThat(run.json()
                        .get(0)
                        .get("peers")
                        .get(0)
                        .get("charactersPerSecond")
                        .isNull())
                .isTrue();
    }

    @Test
    void theGradientLabSaysHowLongItMayTake() {
        LabTime time = new LabTime(LabTime.Size.LAGS, 0.4321, Double.NaN);
        assertThat(BenchLab.inWords(time))
                .isEqualTo("Gradient lab: gradients by lag of LSTM 1×128 up to lag 100 from 32 places, 1 thread: 0.43 s"
                        + " (wanted: 1 s).");
        assertThat(BenchLab.toJson(time).toString())
                .contains("\"places\":32", "\"seconds\":0.4321", "\"peakMegabytes\":null");
    }

    private static CommandLineRun run(Path peers, String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("bench", "--json", "--seconds", "0.1", "--peers", peers.toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
