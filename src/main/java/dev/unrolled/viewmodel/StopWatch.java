package dev.unrolled.viewmodel;

/** Adds up the time for which something runs. */
final class StopWatch {
    private long nanos;
    private long since;
    private boolean running;

    void run(boolean wanted) {
        long now = System.nanoTime();
        if (running) {
            nanos += now - since;
        }
        running = wanted;
        since = now;
    }

    void reset() {
        nanos = 0;
        since = System.nanoTime();
    }

    double seconds() {
        return (nanos + (running ? System.nanoTime() - since : 0)) / 1e9;
    }
}
