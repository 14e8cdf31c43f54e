package dev.unrolled.training;

/**
 * The loss as min-char-rnn prints it: s ← 0.999 s + 0.001 loss, from that of guessing evenly, here in nats per character
 * (min-char-rnn's own number is T times that).
 */
public final class SmoothedLoss {
    private static final double KEPT = 0.999;
    private static final double FRESH = 0.001;

    private double value;

    /** @param vocabularySize the number of different characters */
    public SmoothedLoss(int vocabularySize) {
        value = Math.log(vocabularySize);
    }

    /** Takes in the loss of the next step. */
    public void add(double loss) {
        value = value * KEPT + loss * FRESH;
    }

    /** The smoothed loss, nats per character. */
    public double value() {
        return value;
    }
}
