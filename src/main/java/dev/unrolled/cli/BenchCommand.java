package dev.unrolled.cli;

import dev.unrolled.bench.BenchmarkRow;
import dev.unrolled.bench.Peer;
import dev.unrolled.bench.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
                + " installed and beside the bare matrix products, each in a process of its own, in turn; then the hunt"
                + " for cells and the gradient lab.",
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
            description =
                    "Only these, such as lstm-1x128,gru-1x256,hunt,lab (default: all seven, the hunt for cells and the"
                            + " gradient lab).")
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

    @Option(
            names = "--growth",
            paramLabel = "FOLDER",
            description = "Instead, measure how the time for a character grows with hidden size, layers and sequence"
                    + " length, and write pictures and tables there.")
    private Path growth;

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
        require(growth == null || (rows == null && peerFolder == null && !json), "--growth goes with --seconds only");
        try (Workers workers = new Workers()) {
            if (growth == null) {
                measure(chosen, workers);
            } else {
                new GrowthRun(console, seconds, workers).write(growth);
            }
        } catch (CancellationException e) {
            throw new CommandException("Interrupted; what was not printed was not measured.", e);
        }
    }

    private void measure(List<BenchmarkRow> chosen, Workers workers) {
        if (!chosen.isEmpty()) {
            List<Peer> peers = BenchPeers.find(peerFolder, console);
            new BenchRun(console, json, seconds, workers).table(chosen, peers);
        }
        if (isAsked(BenchHunts.ID)) {
            new BenchHunts(console, json).measure(workers);
        }
        if (isAsked(BenchLab.ID)) {
            new BenchLab(console, json).measure(workers);
        }
    }

    private boolean isAsked(String id) {
        return rows == null || rows.stream().anyMatch(row -> row.strip().equalsIgnoreCase(id));
    }

    private static boolean isTraining(String row) {
        return !row.strip().equalsIgnoreCase(BenchHunts.ID) && !row.strip().equalsIgnoreCase(BenchLab.ID);
    }

    private List<BenchmarkRow> chosenRows() {
        if (rows == null) {
            return BenchmarkRow.ALL;
        }
        List<BenchmarkRow> chosen = new ArrayList<>();
        for (String id : rows) {
            if (isTraining(id)) {
                chosen.add(BenchmarkRow.byId(id.strip())
                        .orElseThrow(() -> wrong("There is no row “" + id + "”; there are " + BenchmarkRow.ids() + ", "
                                + BenchHunts.ID + ", " + BenchLab.ID)));
            }
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
}
