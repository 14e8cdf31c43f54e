package dev.unrolled.bench;

import dev.unrolled.bench.worker.StepProducts;
import java.util.List;
import java.util.Optional;

/**
 * What was measured for one line of the table, all of it in turn.
 *
 * @param own this program
 * @param products the matrix products of a training step alone
 * @param peers the other programs that are installed
 */
public record RowResult(BenchmarkRow row, ProgramResult own, ProgramResult products, List<ProgramResult> peers) {
    public RowResult {
        peers = List.copyOf(peers);
    }

    /** How many characters a second a timing means. */
    public double charactersPerSecond(Timing timing) {
        return timing.stepsPerSecond() * row.workload().charactersPerStep();
    }

    /** The part of the speed of the matrix products alone that training reaches; empty if either failed. */
    public Optional<Double> share() {
        return ratio(products);
    }

    /** How many times as fast as another program this one is; empty if either failed. */
    public Optional<Double> ratio(ProgramResult other) {
        return own.best().flatMap(ours -> other.best().map(theirs -> ours.stepsPerSecond() / theirs.stepsPerSecond()));
    }

    /** The rate of the matrix products alone, in 10⁹ operations a second; empty if they failed. */
    public Optional<Double> productGigaflops() {
        double operations = new StepProducts(row.workload()).operations();
        return products.best().map(timing -> timing.stepsPerSecond() * operations * 1e-9);
    }
}
