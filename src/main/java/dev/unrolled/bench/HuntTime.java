package dev.unrolled.bench;

import dev.unrolled.bench.worker.HuntWorker;
import java.util.List;

/**
 * How long a hunt for cells takes: one LSTM layer, the labels known, both networks read.
 *
 * @param characters the characters of each part of the text
 * @param wantedSeconds how long it may take
 * @param seconds how long it took
 * @param shifts the rotations of the labels that were tried
 * @param peakMegabytes the most memory the process held; NaN where the system does not tell
 */
public record HuntTime(int characters, int wantedSeconds, double seconds, long shifts, double peakMegabytes) {
    public static final int CELLS = 512;
    public static final int CONCEPTS = 24;
    public static final int THREADS = 2;

    private static final double PATIENCE_SECONDS = 3_600;

    /** The sizes that are timed. */
    public enum Size {
        USUAL(100_000, 20),
        LARGE(1_000_000, 180);

        private final int characters;
        private final int wantedSeconds;

        Size(int characters, int wantedSeconds) {
            this.characters = characters;
            this.wantedSeconds = wantedSeconds;
        }
    }

    /** Hunts once, in a process of its own. */
    public static HuntTime measure(Size size, Workers workers) throws WorkerFailure {
        return measure(CELLS, size.characters, size.wantedSeconds, workers);
    }

    static HuntTime measure(int cells, int characters, int wantedSeconds, Workers workers) throws WorkerFailure {
        List<String> arguments = List.of(
                Integer.toString(cells),
                Integer.toString(CONCEPTS),
                Integer.toString(characters),
                Integer.toString(THREADS));
        try (WorkerProcess worker = workers.start(JavaCommand.ofOwn(HuntWorker.class.getName(), arguments))) {
            Answer answer = worker.awaitAnswer(PATIENCE_SECONDS);
            return new HuntTime(characters, wantedSeconds, answer.seconds(), answer.steps(), worker.peakMegabytes());
        } catch (WorkerFailure failure) {
            workers.checkGoesOn();
            throw failure;
        }
    }
}
