package dev.unrolled.cli;

import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.atlas.MemoryReader;
import dev.unrolled.analysis.gradients.BlockSpectrum;
import dev.unrolled.analysis.gradients.JacobianReader;
import dev.unrolled.analysis.gradients.JacobianReport;
import dev.unrolled.analysis.gradients.LagReader;
import dev.unrolled.analysis.gradients.LagReport;
import dev.unrolled.analysis.gradients.LyapunovReader;
import dev.unrolled.analysis.gradients.LyapunovReport;
import dev.unrolled.analysis.gradients.RecurrentSpectrum;
import dev.unrolled.nn.Network;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * What {@code gradients} found.
 *
 * @param lags by lag
 * @param spectra of the recurrent weights
 * @param memories of each layer's units; no layers for cells without a gate that keeps
 */
record GradientsAnswer(
        LagReport lags,
        List<BlockSpectrum> spectra,
        List<List<Memory>> memories,
        Optional<JacobianReport> jacobians,
        Optional<LyapunovReport> lyapunov) {
    private static final BooleanSupplier NEVER = () -> false;

    /**
     * Asks everything, on a few threads.
     *
     * @param progress told the part done, 0 … 1, from several threads
     * @throws IllegalArgumentException in a sentence, if something cannot be asked of the network
     */
    static GradientsAnswer of(Network network, EncodedText text, GradientsQuestion asked, DoubleConsumer progress) {
        // What cannot be asked is found out before anything is begun.
        LagReader lagReader = new LagReader(network, text, asked.lags());
        MemoryReader memoryReader = new MemoryReader(network, text, MemoryReader.CHARACTERS);
        Optional<JacobianReader> jacobianReader =
                asked.jacobians().map(question -> new JacobianReader(network, text, question));
        Optional<LyapunovReader> lyapunovReader =
                asked.lyapunov().map(question -> new LyapunovReader(network, text, question));
        ExecutorService pool = Executors.newFixedThreadPool(asked.threads());
        try {
            Shares shares = new Shares(progress);
            // The longest first.
            var jacobians = begin(
                    pool,
                    () -> jacobianReader.map(
                            reader -> reader.read(shares.next(), NEVER).orElseThrow()));
            var lyapunov = begin(
                    pool,
                    () -> lyapunovReader.map(
                            reader -> reader.read(shares.next(), NEVER).orElseThrow()));
            var lags = begin(pool, () -> lagReader.read(shares.next(), NEVER).orElseThrow());
            var spectra = begin(pool, () -> RecurrentSpectrum.of(network));
            var memories =
                    begin(pool, () -> memoryReader.read(shares.next(), NEVER).orElseThrow());
            return new GradientsAnswer(lags.join(), spectra.join(), memories.join(), jacobians.join(), lyapunov.join());
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
