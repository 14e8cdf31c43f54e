package dev.unrolled.bench;

import dev.unrolled.bench.worker.LabWorker;
import java.util.List;

/**
 * How long a question of the gradient lab takes, asked of one LSTM layer on one thread.
 *
 * @param size what is asked
 * @param seconds how long it took
 * @param peakMegabytes the most memory the process held; NaN where the system does not tell
 */
public record LabTime(Size size, double seconds, double peakMegabytes) {
    public static final int CELLS = 128;
    public static final int LAGS = 100;

    private static final double PATIENCE_SECONDS = 3_600;

    /** The questions that are timed. */
    public enum Size {
        LAGS("gradients by lag", LabWorker.Question.LAGS, 32, 1),
        PRODUCTS("singular values of products of Jacobians", LabWorker.Question.PRODUCTS, 1, 5),
        ALL_PRODUCTS("singular values of products of Jacobians", LabWorker.Question.PRODUCTS, 32, 5);

        private final String label;
        private final LabWorker.Question question;
        private final int places;
        private final int wantedSeconds;

        Size(String label, LabWorker.Question question, int places, int wantedSeconds) {
            this.label = label;
            this.question = question;
            this.places = places;
            this.wantedSeconds = wantedSeconds;
        }

        public String label() {
            return label;
        }

        /** From how many places of the text they are followed back. */
        public int places() {
            return places;
        }

        public int wantedSeconds() {
            return wantedSeconds;
        }
    }

    /** Asks once, in a process of its own. */
    public static LabTime measure(Size size, Workers workers) throws WorkerFailure {
        return measure(size, CELLS, LAGS, workers);
    }

    static LabTime measure(Size size, int cells, int lags, Workers workers) throws WorkerFailure {
        List<String> arguments = List.of(
                size.question.name(), Integer.toString(cells), Integer.toString(lags), Integer.toString(size.places));
        try (WorkerProcess worker = workers.start(JavaCommand.ofOwn(LabWorker.class.getName(), arguments))) {
            Answer answer = worker.awaitAnswer(PATIENCE_SECONDS);
            return new LabTime(size, answer.seconds(), worker.peakMegabytes());
        } catch (WorkerFailure failure) {
            workers.checkGoesOn();
            throw failure;
        }
    }
}
