package dev.unrolled.optim;

/**
 * A learning rate that shrinks from epoch to epoch, as char-rnn's does: η·d for each epoch that ended, from the end of the
 * A-th on, so that after e whole epochs it is η·d^max(0, e − A + 1).
 *
 * @param factor d, above 0 and at most 1; 1 for no decay
 * @param firstEpoch A, the epoch at whose end it shrinks for the first time, at least 1
 */
public record LearningRateDecay(double factor, int firstEpoch) {
    public static final LearningRateDecay NONE = new LearningRateDecay(1, 1);

    public LearningRateDecay {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("The decay must be above 0 and at most 1 (off), not " + factor);
        }
        if (firstEpoch < 1) {
            throw new IllegalArgumentException("The first epoch to decay after must be 1 or above, not " + firstEpoch);
        }
    }

    /** The learning rate after so many whole epochs. */
    public double rate(double learningRate, long epochs) {
        return factor == 1
                ? learningRate
                : learningRate * Math.pow(factor, (double) Math.max(0, epochs - firstEpoch + 1));
    }
}
