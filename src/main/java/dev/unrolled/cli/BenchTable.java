package dev.unrolled.cli;

import dev.unrolled.bench.BenchmarkRow;
import dev.unrolled.bench.Peer;
import dev.unrolled.bench.ProgramResult;
import dev.unrolled.bench.RowResult;
import dev.unrolled.bench.Timing;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code bench} measured, as a table for people, one line at a time. */
final class BenchTable {
    private static final int WORK = 20;
    private static final int WIDTH = 13;

    private final PrintStream out;
    private final List<Peer> peers;

    BenchTable(PrintStream out, List<Peer> peers) {
        this.out = out;
        this.peers = peers;
    }

    /** The column heads, with what the numbers are. */
    void head() {
        out.println("Training, thousand characters a second, better of one and two threads (in brackets: how many).");
        out.println("Share: of the speed of the step's matrix products alone; memory: the most a run held, MB.");
        out.println();
        List<String> heads = new ArrayList<>();
        heads.add("Unrolled");
        for (Peer peer : peers) {
            heads.add(peer.name());
            heads.add("times");
        }
        if (!peers.isEmpty()) {
            heads.add("wanted, aim");
        }
        heads.addAll(List.of("share", "GFLOP/s", "memory"));
        peers.forEach(peer -> heads.add("its memory"));
        print("", heads);
    }

    /** One line. */
    void row(RowResult result) {
        List<String> cells = new ArrayList<>();
        cells.add(speed(result, result.own()));
        for (ProgramResult peer : result.peers()) {
            cells.add(speed(result, peer));
            cells.add(result.ratio(peer)
                    .map(ratio -> String.format(Locale.ROOT, "%.2f ×", ratio))
                    .orElse("–"));
        }
        BenchmarkRow row = result.row();
        if (!peers.isEmpty()) {
            cells.add(String.format(Locale.ROOT, "%.1f, %.1f", row.atLeast(), row.aim()));
        }
        cells.add(result.share()
                .map(share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
                .orElse("–"));
        cells.add(result.productGigaflops()
                .map(rate -> String.format(Locale.ROOT, "%.0f", rate))
                .orElse("failed"));
        cells.add(memory(result.own()));
        result.peers().forEach(peer -> cells.add(memory(peer)));
        print(row.workload().label(), cells);
    }

    private static String speed(RowResult result, ProgramResult program) {
        Optional<Timing> best = program.best();
        return best.map(timing -> String.format(
                        Locale.ROOT, "%.1f (%d)", result.charactersPerSecond(timing) / 1000, timing.threads()))
                .orElse("failed");
    }

    private static String memory(ProgramResult program) {
        return program.best().map(timing -> megabytes(timing.peakMegabytes())).orElse("–");
    }

    /** Such as {@code 1,034}. */
    static String megabytes(double megabytes) {
        return Double.isNaN(megabytes) ? "not known" : String.format(Locale.ROOT, "%,.0f", megabytes);
    }

    private void print(String work, List<String> cells) {
        StringBuilder line = new StringBuilder(work);
        line.append(" ".repeat(Math.max(0, WORK - work.length())));
        for (String cell : cells) {
            line.append(" ".repeat(Math.max(1, WIDTH - cell.length()))).append(cell);
        }
        out.println(line);
        out.flush();
    }
}
