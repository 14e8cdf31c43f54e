package dev.unrolled.training;

import java.util.function.IntConsumer;

/**
 * A few threads that do the parts of some work side by side, again and again. The caller does the first part itself. They
 * wait without using a processor, and nothing is left for the garbage collector.
 */
public final class WorkTeam implements AutoCloseable {
    static final String THREAD_NAME = "training worker";

    private final IntConsumer work;
    private final int others;

    private long round;
    private int unfinished;
    private Throwable failure;
    private boolean closed;

    /**
     * Starts the threads.
     *
     * @param parts how many parts there are, at least 1
     * @param work does one part, 0 … {@code parts} − 1
     */
    public WorkTeam(int parts, IntConsumer work) {
        this.work = work;
        others = parts - 1;
        for (int part = 1; part < parts; part++) {
            int own = part;
            Thread thread = new Thread(() -> serve(own), THREAD_NAME);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Does all parts and returns when all are done, even if the thread is interrupted: half a step would leave the states
     * torn.
     *
     * @throws IllegalStateException if another part than the first failed
     */
    public void run() {
        synchronized (this) {
            failure = null;
            unfinished = others;
            round++;
            notifyAll();
        }
        try {
            work.accept(0);
        } finally {
            awaitOthers();
        }
        synchronized (this) {
            if (failure != null) {
                throw new IllegalStateException("A training worker failed", failure);
            }
        }
    }

    private synchronized void awaitOthers() {
        boolean interrupted = false;
        while (unfinished > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(int part) {
        for (long done = 0; awaitRound(done); done++) {
            Throwable thrown = null;
            try {
                work.accept(part);
            } catch (Throwable e) {
                // Errors too, such as used up memory: the caller waits and must hear of them.
                thrown = e;
            }
            finish(thrown);
        }
    }

    /** Waits until there is more to do than so many rounds; returns whether there will be any. */
    private synchronized boolean awaitRound(long done) {
        while (round == done && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return !closed;
    }

    private synchronized void finish(Throwable thrown) {
        if (thrown != null) {
            failure = thrown;
        }
        unfinished--;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
