package dev.unrolled.cli;

import dev.unrolled.bench.Benchmark;
import dev.unrolled.bench.BenchmarkRow;
import dev.unrolled.bench.Pace;
import dev.unrolled.bench.Peer;
import dev.unrolled.bench.ProgramResult;
import dev.unrolled.bench.RowResult;
import dev.unrolled.bench.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures the table of {@code bench} and prints each line as soon as it is known. */
final class BenchRun {
    private final Console console;
    private final boolean json;
    private final double seconds;
    private final Workers workers;

    BenchRun(Console console, boolean json, double seconds, Workers workers) {
        this.console = console;
        this.json = json;
        this.seconds = seconds;
        this.workers = workers;
    }

    /**
     * Measures these lines, and the memory of {@code train} for the largest if it is among them.
     *
     * @throws CommandException if this program itself failed
     */
    void table(List<BenchmarkRow> rows, List<Peer> peers) {
        Optional<BenchmarkRow> largest =
                rows.stream().filter(BenchmarkRow.LARGEST::equals).findFirst();
        BenchTable table = new BenchTable(console.out(), peers);
        if (!json) {
            table.head();
        }
        Benchmark benchmark = new Benchmark(peers, Pace.ofSeconds(seconds), workers);
        BenchProgress progress = new BenchProgress(console, rows.size());
        List<String> failures = new ArrayList<>();
        boolean ownFailed = false;
        for (int row = 0; row < rows.size(); row++) {
            RowResult result = benchmark.measure(rows.get(row), progress.part(row));
            progress.erase();
            if (json) {
                console.json(BenchJson.of(result));
            } else {
                table.row(result);
            }
            failures.addAll(failures(result));
            ownFailed |= result.own().best().isEmpty();
        }
        failures.forEach(console::say);
        largest.ifPresent(this::memory);
        if (ownFailed) {
            throw new CommandException("Unrolled's own training failed; the reason stands above.");
        }
    }

    private static List<String> failures(RowResult result) {
        return Stream.concat(Stream.of(result.own(), result.products()), result.peers().stream())
                .map(ProgramResult::failures)
                .flatMap(List::stream)
                .map(failure -> result.row().workload().label() + ": " + failure)
                .toList();
    }

    private void memory(BenchmarkRow row) {
        console.say("The memory of the command train with " + row.workload().label() + " …");
        TrainMemory memory = TrainMemory.measure(row.workload(), seconds, workers);
        if (json) {
            console.json(memory.toJson());
        } else {
            console.out().println();
            console.out().println(memory.inWords());
        }
    }
}
