package dev.unrolled.training.tasks;

import java.util.Arrays;
import java.util.Objects;

/**
 * Every step's loss and share of right answers, and every test. Only ever appended to, by one thread; {@link #view} gives an
 * immutable prefix that may be read by any other thread it is safely handed to.
 */
public final class TaskHistory {
    private static final int FIRST_CAPACITY = 1024;

    private int length;
    private int sequencesPerStep;
    private float[] losses = new float[FIRST_CAPACITY];
    private float[] successes = new float[FIRST_CAPACITY];
    private int tests;
    private TaskTest[] tested = new TaskTest[64];

    /** Appends a step. */
    public void append(TaskStep step) {
        if (length == losses.length) {
            // Views keep the old arrays; what they see never changes.
            losses = Arrays.copyOf(losses, 2 * length);
            successes = Arrays.copyOf(successes, 2 * length);
        }
        losses[length] = (float) step.loss();
        successes[length] = (float) step.success();
        length++;
        sequencesPerStep = (int) (step.sequences() / step.iteration());
    }

    /** Appends a test. */
    public void append(TaskTest test) {
        if (tests == tested.length) {
            tested = Arrays.copyOf(tested, 2 * tests);
        }
        tested[tests] = test;
        tests++;
    }

    /** What has been recorded so far. */
    public View view() {
        return new View(this);
    }

    /** An immutable prefix of a history; an index beyond it is refused. */
    public static final class View {
        public static final View EMPTY = new TaskHistory().view();

        private final int length;
        private final int sequencesPerStep;
        private final float[] losses;
        private final float[] successes;
        private final int tests;
        private final TaskTest[] tested;

        private View(TaskHistory history) {
            length = history.length;
            sequencesPerStep = history.sequencesPerStep;
            losses = history.losses;
            successes = history.successes;
            tests = history.tests;
            tested = history.tested;
        }

        /** The number of steps. */
        public int length() {
            return length;
        }

        /** How many sequences had been learned from after a step. */
        public long sequences(int index) {
            return (Objects.checkIndex(index, length) + 1L) * sequencesPerStep;
        }

        /** The mean loss of a step's sequences before the update. */
        public float loss(int index) {
            return losses[Objects.checkIndex(index, length)];
        }

        /** The share of right answers of a step, 0 … 1. */
        public float success(int index) {
            return successes[Objects.checkIndex(index, length)];
        }

        /** The number of tests. */
        public int tests() {
            return tests;
        }

        public TaskTest test(int index) {
            return tested[Objects.checkIndex(index, tests)];
        }

        /** The first test at which the task was solved, as an index; −1 if it was at none. */
        public int firstSolved() {
            for (int index = 0; index < tests; index++) {
                if (tested[index].solved()) {
                    return index;
                }
            }
            return -1;
        }
    }
}
