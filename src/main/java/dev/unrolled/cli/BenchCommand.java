package dev.unrolled.cli;

import dev.unrolled.bench.Benchmark;
import dev.unrolled.bench.BenchmarkRow;
import dev.unrolled.bench.Pace;
import dev.unrolled.bench.Peer;
import dev.unrolled.bench.Progress;
import dev.unrolled.bench.RowResult;
import dev.unrolled.bench.Workers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times training beside the peers that are installed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times training steps (forward, backward, clipping, Adam) beside the other programs that are"
                + " installed and beside the bare matrix products, each in a process of its own, in turn.",
        footer = "%nLeave the machine alone meanwhile: only what ran in the same minutes can be compared.")
final class BenchCommand implements Runnable {
    private static final double LEAST_SECONDS = 0.1;
    private static final double MOST_SECONDS = 3600;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rows",
            paramLabel = "ROW",
            split = ",",
            description = "Only these, such as lstm-1x128,gru-1x256 (default: all seven).")
    private List<String> rows;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "12",
            description = "How long each program is timed for each row and number of threads (default 12).")
    private double seconds;

    @Option(
            names = "--peers",
            paramLabel = "FOLDER",
            description = "Where the other programs are installed (default: “peers” beside this program).")
    private Path peerFolder;

    @Option(names = "--json", description = "Print one JSON object a row.")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<BenchmarkRow> chosen = chosenRows();
        require(
                seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS,
                "--seconds must be " + LEAST_SECONDS + " to " + (int) MOST_SECONDS + ", not " + seconds);
        List<Peer> peers = peers();
        try (Workers workers = new Workers()) {
            table(chosen, peers, new Benchmark(peers, Pace.ofSeconds(seconds), workers));
        } catch (CancellationException e) {
            throw new CommandException("Interrupted; what was not printed was not measured.", e);
        }
    }

    private List<BenchmarkRow> chosenRows() {
        if (rows == null) {
            return BenchmarkRow.ALL;
        }
        List<BenchmarkRow> chosen = new ArrayList<>();
        for (String id : rows) {
            chosen.add(BenchmarkRow.byId(id.strip())
                    .orElseThrow(() -> wrong("There is no row “" + id + "”; there are " + BenchmarkRow.ids())));
        }
        return chosen;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    private List<Peer> peers() {
        Path folder = peerFolder == null ? besideThisProgram() : peerFolder;
        try {
            List<Peer> found = Peer.installedIn(folder);
            if (found.isEmpty()) {
                console.say(
                        "No other program is installed in " + folder
                                + ", so nothing is compared; “mvn -q -DskipTests -Ppeers package” brings PyTorch there (110 MB).");
            }
            return found;
        } catch (IOException e) {
            throw new CommandException(
                    "The other programs in " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** The folder {@code peers} beside the jar or the folder of classes that this program runs from. */
    private static Path besideThisProgram() {
        try {
            Path program = Path.of(BenchCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = program.resolveSibling("peers");
            Path here = Path.of("").toAbsolutePath();
            return folder.startsWith(here) ? here.relativize(folder) : folder;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void table(List<BenchmarkRow> chosen, List<Peer> peers, Benchmark benchmark) {
        BenchTable table = new BenchTable(console.out(), peers);
        if (!json) {
            table.head();
        }
        long start = System.nanoTime();
        ProgressLine line = new ProgressLine(console.err(), console.terminal());
        List<String> failures = new ArrayList<>();
        for (int row = 0; row < chosen.size(); row++) {
            RowResult result = benchmark.measure(chosen.get(row), part(line, start, row, chosen.size()));
            line.erase();
            if (json) {
                console.json(BenchJson.of(result));
            } else {
                table.row(result);
            }
            Stream.concat(Stream.of(result.own(), result.products()), result.peers().stream())
                    .forEach(program -> failures.addAll(program.failures()));
        }
        failures.forEach(console::say);
    }

    private static Progress part(ProgressLine line, long start, int index, int count) {
        return (done, what) -> line.show(
                (index + done) / count,
                (System.nanoTime() - start) * 1e-9,
                new ProgressLine.Words(() -> what, () -> what));
    }
}
