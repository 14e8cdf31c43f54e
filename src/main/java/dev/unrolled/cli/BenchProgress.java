package dev.unrolled.cli;

import dev.unrolled.bench.Progress;

/** How far a benchmark of several parts is, on standard error. */
final class BenchProgress {
    private final ProgressLine line;
    private final int parts;
    private final long start = System.nanoTime();

    /** @param parts how many parts there will be, taken as equally long */
    BenchProgress(Console console, int parts) {
        line = new ProgressLine(console.err(), console.terminal());
        this.parts = parts;
    }

    /** The progress of one part, from 0. */
    Progress part(int index) {
        return (done, what) -> line.show(
                (index + done) / parts,
                (System.nanoTime() - start) * 1e-9,
                new ProgressLine.Words(() -> what, () -> what));
    }

    /** Makes room for results. */
    void erase() {
        line.erase();
    }
}
