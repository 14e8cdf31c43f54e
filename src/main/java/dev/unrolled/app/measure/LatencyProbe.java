package dev.unrolled.app.measure;

import dev.unrolled.app.offscreen.Toolkit;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * How long the JavaFX thread keeps an event waiting: every {@value #EVERY_MILLIS} ms a small task is put into its queue,
 * and the time until it runs is noted. Also those put in while the thread is blocked count, so a long block weighs as much
 * as it lasts.
 */
final class LatencyProbe implements AutoCloseable {
    private static final int EVERY_MILLIS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "latency probe");
        thread.setDaemon(true);
        return thread;
    });
    /** When each was put into the queue; filled and read on the JavaFX thread. */
    private long[] puts = new long[4096];
    /** How long each waited. */
    private long[] waits = new long[4096];

    private int count;
    private ScheduledFuture<?> ticking;

    void begin() {
        ticking = clock.scheduleAtFixedRate(this::probe, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void probe() {
        long put = System.nanoTime();
        Platform.runLater(() -> {
            if (count == waits.length) {
                puts = Arrays.copyOf(puts, 2 * count);
                waits = Arrays.copyOf(waits, 2 * count);
            }
            puts[count] = put;
            waits[count] = System.nanoTime() - put;
            count++;
        });
    }

    /** Stops for a while; {@link #begin} goes on. */
    void pause() {
        ticking.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The waits so far. */
    Measured.Wait waits() {
        return Toolkit.call(() -> Measured.Wait.of(millis(puts), millis(waits)));
    }

    private double[] millis(long[] nanos) {
        return Arrays.stream(nanos, 0, count)
                .mapToDouble(value -> value / NANOS_PER_MILLI)
                .toArray();
    }
}
