package dev.unrolled.viewmodel;

import dev.unrolled.training.tasks.MemoryTask;
import dev.unrolled.training.tasks.TaskHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * How far networks have come with a memory task. Immutable.
 *
 * @param task what they learn; empty before the first training
 * @param learners one for each network
 */
public record TaskProgress(Optional<MemoryTask> task, List<Learner> learners) {
    public static final TaskProgress EMPTY = new TaskProgress(Optional.empty(), List.of());

    /** At most so many points draw a curve well. */
    private static final int MOST_POINTS = 400;

    private static final int LEAST_BLOCK = 10;

    public TaskProgress {
        learners = List.copyOf(learners);
    }

    /** Whether nothing was trained yet. */
    public boolean isEmpty() {
        return task.isEmpty();
    }

    /** The loss of whoever remembers nothing; NaN before the first training. */
    public double baseline() {
        return task.map(MemoryTask::baseline).orElse(Double.NaN);
    }

    /** The percentage of right answers of whoever remembers nothing; NaN before the first training. */
    public double chance() {
        return task.map(present -> 100 * present.chance()).orElse(Double.NaN);
    }

    /** What the loss is, such as {@code mean squared error}. */
    public String lossName() {
        return task.map(MemoryTask::lossName).orElse("");
    }

    /** Which task, such as {@code Adding, T = 100}, and what each point of a curve is the mean of. */
    public String basis() {
        return task.map(present -> present.label() + points()).orElse("");
    }

    private String points() {
        return learners.stream().mapToInt(Learner::stepsPerPoint).max().stream()
                .mapToObj(
                        steps -> " · each point: " + steps + " steps of fresh sequences, before they were learned from")
                .findFirst()
                .orElse("");
    }

    /**
     * How far a network has come.
     *
     * @param learner which one
     * @param history every step and test so far
     * @param failure why it stopped learning, in a sentence; empty if it did not
     */
    public record Learner(TaskLearner learner, TaskHistory.View history, String failure) {
        /** How many neighbouring steps are drawn as one point. */
        public int stepsPerPoint() {
            int blocks = (history.length() / LEAST_BLOCK + MOST_POINTS - 1) / MOST_POINTS;
            return LEAST_BLOCK * Math.max(1, blocks);
        }

        /** The mean loss over the sequences learned from, each counted before it was learned from. */
        public Curve loss() {
            return means(history::loss);
        }

        /** The share of right answers likewise, in percent. */
        public Curve success() {
            return means(step -> 100 * history.success(step));
        }

        private Curve means(IntToDoubleFunction value) {
            int block = stepsPerPoint();
            int points = history.length() / block;
            double[] x = new double[points];
            double[] y = new double[points];
            for (int point = 0; point < points; point++) {
                for (int step = point * block; step < (point + 1) * block; step++) {
                    y[point] += value.applyAsDouble(step) / block;
                }
                x[point] = history.sequences((point + 1) * block - 1);
            }
            return new Curve(x, y);
        }

        /** The share of right answers at the last test, 0 … 1; NaN before the first. */
        public double lastSuccess() {
            return history.tests() == 0
                    ? Double.NaN
                    : history.test(history.tests() - 1).success();
        }

        /** After how many sequences it first passed a test; −1 if it has not. */
        public long solvedAfter() {
            int test = history.firstSolved();
            return test < 0 ? -1 : history.test(test).sequences();
        }

        /** The number of sequences learned from. */
        public long sequences() {
            return history.length() == 0 ? 0 : history.sequences(history.length() - 1);
        }
    }
}
