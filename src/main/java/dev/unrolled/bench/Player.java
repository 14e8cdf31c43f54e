package dev.unrolled.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One contestant in a row: warmed up, asked in turn, started once more if it crashes, and out if it does again. */
final class Player implements AutoCloseable {
    private final Contestant contestant;
    private final Workers workers;
    private final List<Double> speeds = new ArrayList<>();
    private WorkerProcess worker;
    private boolean hasFailed;
    private String failure;

    Player(Contestant contestant, Workers workers) {
        this.contestant = contestant;
        this.workers = workers;
    }

    Contestant contestant() {
        return contestant;
    }

    /** Starts it and waits until it is warm. */
    void warmUp() {
        attempt(this::start);
    }

    /** Lets it work for so long. */
    void turn(double seconds) {
        if (failure == null) {
            attempt(() -> {
                if (worker == null) {
                    start();
                }
                speeds.add(worker.stepsPerSecond(seconds));
            });
        }
    }

    private void start() throws WorkerFailure {
        worker = workers.start(contestant.command());
        worker.awaitReady();
    }

    private interface Attempt {
        void make() throws WorkerFailure;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.make();
        } catch (WorkerFailure first) {
            workers.checkGoesOn();
            close();
            if (hasFailed) {
                failure = first.getMessage();
            } else {
                hasFailed = true;
                attempt(attempt);
            }
        }
    }

    /** What it reached. */
    Timing timing() {
        if (failure != null) {
            return Timing.failed(contestant.threads(), failure);
        }
        return new Timing(contestant.threads(), median(speeds), worker.peakMegabytes(), java.util.Optional.empty());
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
