package dev.unrolled.analysis.causal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Does numbered pieces of work on a few threads; what each does may not depend on the others. */
final class SideBySide {
    private SideBySide() {}

    /** Returns when all pieces from 0 to {@code pieces} − 1 are done, or one has failed. */
    static void run(int threads, int pieces, IntConsumer work) {
        if (threads < 2 || pieces < 2) {
            for (int piece = 0; piece < pieces; piece++) {
                work.accept(piece);
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, pieces), task -> {
            Thread thread = new Thread(task, "side by side");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (int piece = 0; piece < pieces; piece++) {
                int number = piece;
                begun.add(workers.submit(() -> work.accept(number)));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw cancellation(exception);
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(exception.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static CancellationException cancellation(InterruptedException cause) {
        CancellationException cancelled = new CancellationException("interrupted");
        cancelled.initCause(cause);
        return cancelled;
    }
}
