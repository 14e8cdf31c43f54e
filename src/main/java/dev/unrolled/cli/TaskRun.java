package dev.unrolled.cli;

import dev.unrolled.training.tasks.TaskConfiguration;
import dev.unrolled.training.tasks.TaskHistory;
import dev.unrolled.training.tasks.TaskStep;
import dev.unrolled.training.tasks.TaskTest;
import dev.unrolled.training.tasks.TaskTrainer;
import java.util.function.BooleanSupplier;

/** Trains one network on a task until a limit, a failure or Ctrl-C, and tests it on the way and at the end. */
final class TaskRun {
    /** How many sequences a test on the way has, and the one at the end. */
    static final int TEST_ON_THE_WAY = 500;

    static final int TEST_AT_THE_END = 2000;

    /** Hears how a training goes. */
    interface Listener {
        /**
         * A step was made.
         *
         * @param done the part done of this network's training, 0 … 1
         */
        void step(TaskConfiguration configuration, TaskStep step, double done);

        void test(TaskConfiguration configuration, TaskTest test, double seconds);
    }

    /**
     * How a training ended.
     *
     * @param last the test at the end
     * @param solvedAfter the sequences learned from at the first test that was passed; −1 if none was
     * @param seconds tests included
     * @param failure why it ended early; empty if it did not
     */
    record Outcome(TaskConfiguration configuration, TaskTest last, long solvedAfter, double seconds, String failure) {}

    private final TaskConfiguration configuration;
    private final TaskLimits limits;
    private final int testEvery;
    private final Listener listener;
    private final TaskHistory history = new TaskHistory();

    TaskRun(TaskConfiguration configuration, TaskLimits limits, int testEvery, Listener listener) {
        this.configuration = configuration;
        this.limits = limits;
        this.testEvery = testEvery;
        this.listener = listener;
    }

    Outcome run(BooleanSupplier cancelled) {
        long start = System.nanoTime();
        String failure = "";
        try (TaskTrainer trainer = new TaskTrainer(configuration)) {
            boolean goesOn = true;
            while (goesOn && !cancelled.getAsBoolean()) {
                TaskStep step = trainer.step();
                failure = step.failure().orElse("");
                if (!failure.isEmpty()) {
                    break;
                }
                history.append(step);
                double done = limits.done(step.iteration(), seconds(start));
                listener.step(configuration, step, Math.min(1, done));
                goesOn = done < 1;
                if (goesOn && step.iteration() % testEvery == 0) {
                    goesOn = !(test(trainer, TEST_ON_THE_WAY, start).solved() && limits.untilSolved());
                }
            }
            TaskTest last = test(trainer, TEST_AT_THE_END, start);
            int solved = history.view().firstSolved();
            long solvedAfter = solved < 0 ? -1 : history.view().test(solved).sequences();
            return new Outcome(configuration, last, solvedAfter, seconds(start), failure);
        }
    }

    private TaskTest test(TaskTrainer trainer, int sequences, long start) {
        TaskTest test = trainer.test(sequences);
        history.append(test);
        listener.test(configuration, test, seconds(start));
        return test;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
