package dev.unrolled.training;

import dev.unrolled.optim.Clipping;
import java.util.Arrays;
import java.util.Objects;

/**
 * Every step's loss and gradient norm before and after clipping, and every validation. Only ever appended to, by one thread; {@link #view} gives
 * an immutable prefix that may be read by any other thread it is safely handed to.
 */
public final class TrainingHistory {
    /** How many of the last steps are shown where not all are. */
    public static final int RECENT = 2_000;

    private static final int FIRST_CAPACITY = 4096;
    private static final int CLIPPED = 1;
    private static final int BY_VALUE = 2;

    private long firstIteration = 1;
    private int length;
    private float[] losses = new float[FIRST_CAPACITY];
    private float[] gradientNorms = new float[FIRST_CAPACITY];
    private float[] clippedNorms = new float[FIRST_CAPACITY];
    private float[] thresholds = new float[FIRST_CAPACITY];
    /** For each step whether it was clipped, and whether the threshold is one for values. */
    private byte[] marks = new byte[FIRST_CAPACITY];

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
            clippedNorms = Arrays.copyOf(clippedNorms, 2 * length);
            thresholds = Arrays.copyOf(thresholds, 2 * length);
            marks = Arrays.copyOf(marks, 2 * length);
        }
        losses[length] = (float) step.loss();
        gradientNorms[length] = (float) step.gradientNorm();
        clippedNorms[length] = (float) clippedNorm(step);
        Clipping clipping = step.hyperparameters().clipping();
        thresholds[length] = (float) clipping.threshold();
        int byValue = clipping.kind() == Clipping.Kind.VALUE ? BY_VALUE : 0;
        marks[length] = (byte) (byValue | (step.clipped() ? CLIPPED : 0));
        length++;
    }

    /** Of a step of which it was not kept, it is known unless elements were clipped by value. */
    private static double clippedNorm(StepResult step) {
        double norm = step.update().clipping().norm();
        if (!Double.isNaN(norm)) {
            return norm;
        }
        if (!step.clipped()) {
            return step.gradientNorm();
        }
        Clipping clipping = step.hyperparameters().clipping();
        return clipping.kind() == Clipping.Kind.NORM ? clipping.threshold() : norm;
    }

    /** Starts with what another history recorded; only before anything is appended. */
    public void continueFrom(View earlier) {
        firstIteration = earlier.firstIteration;
        length = earlier.length;
        losses = Arrays.copyOf(earlier.losses, Math.max(FIRST_CAPACITY, length));
        gradientNorms = Arrays.copyOf(earlier.gradientNorms, losses.length);
        clippedNorms = Arrays.copyOf(earlier.clippedNorms, losses.length);
        thresholds = Arrays.copyOf(earlier.thresholds, losses.length);
        marks = Arrays.copyOf(earlier.marks, losses.length);
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
        private final float[] clippedNorms;
        private final float[] thresholds;
        private final byte[] marks;
        private final int validations;
        private final long[] validationIterations;
        private final float[] validationLosses;

        private View(TrainingHistory history) {
            firstIteration = history.firstIteration;
            length = history.length;
            losses = history.losses;
            gradientNorms = history.gradientNorms;
            clippedNorms = history.clippedNorms;
            thresholds = history.thresholds;
            marks = history.marks;
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

        /**
         * The gradient norm of a step after clipping, what the optimiser saw; NaN where it is not known, as in sessions of
         * earlier versions where elements were clipped by value.
         */
        public float clippedGradientNorm(int index) {
            return clippedNorms[Objects.checkIndex(index, length)];
        }

        /** The gradient norm above which a step was clipped; 0 where it was not to be clipped by norm. */
        public float threshold(int index) {
            return marked(index, BY_VALUE) ? 0 : thresholds[index];
        }

        /** The value within which each element of a step's gradient was held; 0 where it was not to be. */
        public float valueThreshold(int index) {
            return marked(index, BY_VALUE) ? thresholds[index] : 0;
        }

        /** How a step was to be clipped. */
        public Clipping clipping(int index) {
            float threshold = thresholds[Objects.checkIndex(index, length)];
            return marked(index, BY_VALUE) ? Clipping.byValue(threshold) : Clipping.byNorm(threshold);
        }

        public boolean clipped(int index) {
            return marked(index, CLIPPED);
        }

        /** The number of clipped steps among all. */
        public int clippedSteps() {
            return clippedSteps(length);
        }

        /** The number of clipped steps among the last so many, or among all where there are fewer. */
        public int clippedSteps(int last) {
            int count = 0;
            for (int index = Math.max(0, length - last); index < length; index++) {
                count += marked(index, CLIPPED) ? 1 : 0;
            }
            return count;
        }

        /** The share of clipped steps among all, 0 … 1; NaN before the first. */
        public double clippedShare() {
            return clippedShare(length);
        }

        /** The share of clipped steps among the last so many, or among all where there are fewer. */
        public double clippedShare(int last) {
            return (double) clippedSteps(last) / Math.min(last, length);
        }

        private boolean marked(int index, int mark) {
            return (marks[Objects.checkIndex(index, length)] & mark) != 0;
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
