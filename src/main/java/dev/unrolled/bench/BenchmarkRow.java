package dev.unrolled.bench;

import dev.unrolled.bench.worker.Workload;
import dev.unrolled.nn.CellKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of the table.
 *
 * @param workload what is timed
 * @param atLeast how many times as fast as PyTorch 2.7 it is to be
 * @param aim how many times as fast would be good
 */
public record BenchmarkRow(Workload workload, double atLeast, double aim) {
    /** The one that needs most memory. */
    public static final BenchmarkRow LARGEST = new BenchmarkRow(new Workload(CellKind.LSTM, 2, 512, 50, 50), 1.2, 1.6);

    public static final List<BenchmarkRow> ALL = List.of(
            new BenchmarkRow(new Workload(CellKind.LSTM, 1, 128, 32, 64), 1.5, 2),
            new BenchmarkRow(new Workload(CellKind.LSTM, 1, 256, 32, 64), 2, 2.5),
            new BenchmarkRow(new Workload(CellKind.LSTM, 2, 128, 50, 50), 1.5, 2),
            LARGEST,
            new BenchmarkRow(new Workload(CellKind.LSTM, 1, 100, 1, 25), 1, 1.5),
            new BenchmarkRow(new Workload(CellKind.GRU, 1, 256, 32, 64), 2, 3),
            new BenchmarkRow(new Workload(CellKind.RNN, 1, 256, 32, 64), 1.5, 2));

    /** The name on the command line, such as {@code lstm-1x128}. */
    public String id() {
        return String.format(Locale.ROOT, "%s-%dx%d", workload.cell().id(), workload.layers(), workload.hiddenSize());
    }

    public static Optional<BenchmarkRow> byId(String id) {
        return ALL.stream().filter(row -> row.id().equalsIgnoreCase(id)).findFirst();
    }

    /** All ids, separated by commas. */
    public static String ids() {
        return ALL.stream().map(BenchmarkRow::id).collect(Collectors.joining(", "));
    }
}
