package dev.unrolled.analysis.causal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Tells how much of the work is done, and whether to go on; for several threads at once. */
final class Progress {
    private final AtomicLong done = new AtomicLong();
    private final long all;
    private final DoubleConsumer listener;
    private final BooleanSupplier cancelled;

    /**
     * @param all the whole work, in characters read
     * @param listener told the part done, 0 … 1, by any thread
     * @param cancelled asked by any thread
     */
    Progress(long all, DoubleConsumer listener, BooleanSupplier cancelled) {
        this.all = all;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    void add(long characters) {
        listener.accept(Math.min(1, (double) done.addAndGet(characters) / all));
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    BooleanSupplier cancelled() {
        return cancelled;
    }

    /** @throws CancellationException if nobody wants the answer any more */
    void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
