package dev.unrolled.training;

import java.util.Arrays;
import java.util.Objects;

/**
 * Every step's loss and gradient norm, and every validation. Only ever appended to, by one thread; {@link #view} gives
 * an immutable prefix that may be read by any other thread it is safely handed to.
 */
public final class TrainingHistory {
    private static final int FIRST_CAPACITY = 4096;

    private long firstIteration = 1;
    private int length;
    private float[] losses = new float[FIRST_CAPACITY];
    private float[] gradientNorms = new float[FIRST_CAPACITY];
    /** The clip threshold of each step, negative where the step was clipped. */
    private float[] thresholds = new float[FIRST_CAPACITY];

    private int validations;
    private long[] validationIterations = new long[64];
    private float[] validationLosses = new float[64];

    /** Appends a step. */
    public void append(StepResult step) {
        if (length == 0) {
            firstIteration = step.iteration();
        }
        if (length == losses.length) {
            // Views keep the old arrays; what they see never changes.
            losses = Arrays.copyOf(losses, 2 * length);
            gradientNorms = Arrays.copyOf(gradientNorms, 2 * length);
            thresholds = Arrays.copyOf(thresholds, 2 * length);
        }
        losses[length] = (float) step.loss();
        gradientNorms[length] = (float) step.gradientNorm();
        float threshold = (float) step.hyperparameters().clipNorm();
        thresholds[length] = step.clipped() ? -threshold : threshold;
        length++;
    }

    /** Starts with what another history recorded; only before anything is appended. */
    public void continueFrom(View earlier) {
        firstIteration = earlier.firstIteration;
        length = earlier.length;
        losses = Arrays.copyOf(earlier.losses, Math.max(FIRST_CAPACITY, length));
        gradientNorms = Arrays.copyOf(earlier.gradientNorms, losses.length);
        thresholds = Arrays.copyOf(earlier.thresholds, losses.length);
        validations = earlier.validations;
        validationIterations = Arrays.copyOf(earlier.validationIterations, Math.max(64, validations));
        validationLosses = Arrays.copyOf(earlier.validationLosses, validationIterations.length);
    }

    /** Appends a validation loss measured after an iteration. */
    public void appendValidation(long iteration, double loss) {
        if (validations == validationLosses.length) {
            validationIterations = Arrays.copyOf(validationIterations, 2 * validations);
            validationLosses = Arrays.copyOf(validationLosses, 2 * validations);
        }
        validationIterations[validations] = iteration;
        validationLosses[validations] = (float) loss;
        validations++;
    }

    /** What has been recorded so far. */
    public View view() {
        return new View(this);
    }

    /** An immutable prefix of a history; an index beyond it is refused. */
    public static final class View {
        public static final View EMPTY = new TrainingHistory().view();

        private final long firstIteration;
        private final int length;
        private final float[] losses;
        private final float[] gradientNorms;
        private final float[] thresholds;
        private final int validations;
        private final long[] validationIterations;
        private final float[] validationLosses;

        private View(TrainingHistory history) {
            firstIteration = history.firstIteration;
            length = history.length;
            losses = history.losses;
            gradientNorms = history.gradientNorms;
            thresholds = history.thresholds;
            validations = history.validations;
            validationIterations = history.validationIterations;
            validationLosses = history.validationLosses;
        }

        /** The number of steps recorded. */
        public int length() {
            return length;
        }

        public long iteration(int index) {
            return firstIteration + index;
        }

        /** The training loss of a step, nats per character. */
        public float loss(int index) {
            return losses[Objects.checkIndex(index, length)];
        }

        /** The gradient norm of a step before clipping. */
        public float gradientNorm(int index) {
            return gradientNorms[Objects.checkIndex(index, length)];
        }

        /** The clip threshold of a step; 0 for none. */
        public float threshold(int index) {
            return Math.abs(thresholds[Objects.checkIndex(index, length)]);
        }

        public boolean clipped(int index) {
            return thresholds[Objects.checkIndex(index, length)] < 0;
        }

        /** The number of validations recorded. */
        public int validations() {
            return validations;
        }

        public long validationIteration(int index) {
            return validationIterations[Objects.checkIndex(index, validations)];
        }

        /** A validation loss, nats per character. */
        public float validationLoss(int index) {
            return validationLosses[Objects.checkIndex(index, validations)];
        }

        /** The last validation loss; NaN before the first. */
        public float lastValidationLoss() {
            return validations == 0 ? Float.NaN : validationLosses[validations - 1];
        }
    }
}
