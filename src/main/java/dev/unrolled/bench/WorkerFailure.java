package dev.unrolled.bench;

/** A worker that did not do what it was asked to. The message goes on from the worker's name: “crashed (…)”. */
public final class WorkerFailure extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerFailure(String message) {
        super(message);
    }

    WorkerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
