package dev.unrolled.cli;

import dev.unrolled.analysis.atlas.MemoryReader;
import dev.unrolled.analysis.gradients.JacobianReader;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.analysis.gradients.LyapunovReader;
import dev.unrolled.analysis.gradients.RecurrentSpectrum;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import dev.unrolled.training.TrainingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Everything that {@code gradients} asks of a network, asked side by side. */
final class GradientReaders {
    private final Network network;
    private final LagReader lags;
    private final MemoryReader memories;
    private final Optional<JacobianReader> jacobians;
    private final Optional<LyapunovReader> lyapunov;

    /** @throws CommandException if something cannot be asked of the network */
    GradientReaders(Network network, EncodedText text, GradientsQuestion asked) {
        this.network = network;
        try {
            lags = new LagReader(network, text, asked.lags());
            memories = new MemoryReader(network, text, MemoryReader.CHARACTERS);
            jacobians = asked.jacobians().map(question -> new JacobianReader(network, text, question));
            lyapunov = asked.lyapunov().map(question -> new LyapunovReader(network, text, question));
        } catch (IllegalArgumentException exception) {
            // They say in a sentence what they cannot do.
            throw new CommandException(exception.getMessage() + ".", exception);
        }
    }

    /**
     * Asks; only once.
     *
     * @param threads that work side by side
     * @param progress told the part done, 0 … 1, from several threads
     */
    GradientsAnswer ask(int threads, DoubleConsumer progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Shares shares = new Shares(progress);
            // The longest first.
            var products = begin(
                    pool,
                    () -> jacobians.map(
                            reader -> reader.read(shares.next(), () -> false).orElseThrow()));
            var exponents = begin(
                    pool,
                    () -> lyapunov.map(
                            reader -> reader.read(shares.next(), () -> false).orElseThrow()));
            var norms = begin(pool, () -> lags.read(shares.next(), () -> false).orElseThrow());
            var spectra = begin(pool, () -> RecurrentSpectrum.of(network));
            var kept =
                    begin(pool, () -> memories.read(shares.next(), () -> false).orElseThrow());
            return new GradientsAnswer(
                    norms.join(),
                    spectra.join(),
                    kept.join(),
                    products.join(),
                    exponents.join(),
                    Optional.empty(),
                    TrainingHistory.View.EMPTY);
        } catch (CompletionException exception) {
            throw exception.getCause() instanceof RuntimeException cause ? cause : exception;
        } finally {
            pool.shutdown();
        }
    }

    private static <T> CompletableFuture<T> begin(ExecutorService pool, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, pool);
    }

    /** The parts done of several pieces of work, as one. */
    private static final class Shares {
        private final DoubleConsumer progress;
        private final List<Double> done = new ArrayList<>();

        Shares(DoubleConsumer progress) {
            this.progress = progress;
        }

        synchronized DoubleConsumer next() {
            int index = done.size();
            done.add(0.0);
            return part -> tell(index, part);
        }

        private synchronized void tell(int index, double part) {
            done.set(index, part);
            progress.accept(
                    done.stream().mapToDouble(Double::doubleValue).average().orElse(0));
        }
    }
}
