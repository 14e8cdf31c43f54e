package dev.unrolled.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The processes that were started; none of them outlives this program, whether it ends by itself or by Ctrl-C. */
public final class Workers implements AutoCloseable {
    private final List<WorkerProcess> running = new ArrayList<>();
    private final Thread hook = new Thread(this::end, "end of workers");
    private boolean ended;

    public Workers() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a program in a process of its own.
     *
     * @throws CancellationException if everything is to end
     */
    WorkerProcess start(List<String> command) throws WorkerFailure {
        synchronized (this) {
            checkGoesOn();
            WorkerProcess worker = WorkerProcess.start(command);
            running.add(worker);
            return worker;
        }
    }

    /** @throws CancellationException if everything is to end */
    synchronized void checkGoesOn() {
        if (ended) {
            throw new CancellationException("Interrupted");
        }
    }

    /**
     * Runs a program to its end; returns the most memory it held, in megabytes, NaN where the system does not tell.
     *
     * @throws CancellationException if everything is to end
     */
    public double peakMegabytesOf(List<String> command) throws WorkerFailure {
        try (WorkerProcess worker = start(command)) {
            worker.awaitEnd();
            return worker.peakMegabytes();
        } catch (WorkerFailure failure) {
            checkGoesOn();
            throw failure;
        }
    }

    private synchronized void end() {
        ended = true;
        running.forEach(WorkerProcess::close);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook finds nothing left to do.
            ended = true;
        }
    }
}
