package dev.unrolled.bench;

import dev.unrolled.bench.worker.WorkerLoop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program that runs in a process of its own and is asked to work for a while, again and again. */
final class WorkerProcess implements AutoCloseable {
    private static final String END = "";
    private static final int LAST_WORDS = 20;
    private static final long LOOK_MILLIS = 20;
    private static final long READING_MILLIS = 5_000;
    private static final double PATIENCE_SECONDS = 120;

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Deque<String> complaints = new ArrayDeque<>();
    private final Thread complaining;
    private double peakMegabytes = Double.NaN;

    private WorkerProcess(Process process) {
        this.process = process;
        read(process.getInputStream(), this::hear, () -> answers.add(END));
        complaining = read(process.getErrorStream(), this::complain, () -> {});
    }

    /** Starts a program. */
    static WorkerProcess start(List<String> command) throws WorkerFailure {
        try {
            return new WorkerProcess(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new WorkerFailure("could not be started (" + e.getMessage() + ")", e);
        }
    }

    private static Thread read(InputStream stream, Consumer<String> each, Runnable atEnd) {
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(each);
                    } catch (IOException | UncheckedIOException e) {
                        each.accept("its output broke off: " + e.getMessage());
                    }
                    atEnd.run();
                },
                "worker's output");
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private void hear(String line) {
        if (line.startsWith(WorkerLoop.MARK)) {
            answers.add(line);
        }
    }

    private synchronized void complain(String line) {
        if (!line.isBlank()) {
            complaints.addLast(line.strip());
        }
        if (complaints.size() > LAST_WORDS) {
            complaints.removeFirst();
        }
    }

    /** Waits until it is warm. */
    void awaitReady() throws WorkerFailure {
        String answer = answer(PATIENCE_SECONDS);
        if (!answer.equals(WorkerLoop.READY)) {
            throw new WorkerFailure("answered “" + answer + "” before it was ready");
        }
    }

    /** Lets it make steps for so long; returns steps per second. */
    double stepsPerSecond(double seconds) throws WorkerFailure {
        try {
            process.getOutputStream().write((WorkerLoop.RUN + seconds + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new WorkerFailure(lastWords(), e);
        }
        return Answer.parse(answer(seconds + PATIENCE_SECONDS)).stepsPerSecond();
    }

    /** Waits until it says what it did, without having been asked. */
    Answer awaitAnswer(double patienceSeconds) throws WorkerFailure {
        return Answer.parse(answer(patienceSeconds));
    }

    /** Waits until it ends by itself, as long as that takes. */
    void awaitEnd() throws WorkerFailure {
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (process.exitValue() != 0) {
            throw new WorkerFailure(lastWords());
        }
    }

    private String answer(double patienceSeconds) throws WorkerFailure {
        long start = System.nanoTime();
        try {
            while ((System.nanoTime() - start) * 1e-9 < patienceSeconds) {
                String answer = answers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                look();
                if (END.equals(answer)) {
                    throw new WorkerFailure(lastWords());
                }
                if (answer != null) {
                    return answer;
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        throw new WorkerFailure(String.format(java.util.Locale.ROOT, "did not answer within %.0f s", patienceSeconds));
    }

    private static WorkerFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new WorkerFailure("was interrupted", cause);
    }

    /** The system keeps the highest value itself, so that a look now and then is enough; the last one counts. */
    private void look() {
        double now = PeakMemory.megabytes(process.pid());
        peakMegabytes = Double.isNaN(now) ? peakMegabytes : now;
    }

    /** The most memory it held, in megabytes; NaN where the system does not tell. */
    double peakMegabytes() {
        return peakMegabytes;
    }

    private String lastWords() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                return "closed its output";
            }
            // Its end may be known before its last words are read.
            complaining.join(READING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
        String code = "ended with exit code " + process.exitValue();
        synchronized (this) {
            // Of a stack trace the first line says what happened.
            return complaints.stream()
                    .filter(line -> line.startsWith("Exception in") || line.startsWith("Error"))
                    .findFirst()
                    .or(() -> complaints.stream().reduce((first, second) -> second))
                    .map(line -> code + " (" + line + ")")
                    .orElse(code);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            // What the next worker measures must not be this one's end.
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
