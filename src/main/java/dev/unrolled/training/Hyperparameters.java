package dev.unrolled.training;

import dev.unrolled.optim.Clipping;
import dev.unrolled.optim.LearningRateDecay;
import dev.unrolled.optim.Penalties;

/**
 * What may change while a network trains; read once at the start of each step.
 *
 * @param learningRate the optimiser's step size before any decay, positive
 * @param decay how the learning rate shrinks from epoch to epoch
 * @param clipping how large gradients are made smaller
 * @param penalties what large weights cost beside the loss
 * @param dropout the share of numbers that is dropped between a layer and the next, 0 (none) … below 1
 */
public record Hyperparameters(
        double learningRate, LearningRateDecay decay, Clipping clipping, Penalties penalties, double dropout) {
    public static final Hyperparameters DEFAULT = new Hyperparameters(5e-3, 5, 3e-5);

    public Hyperparameters {
        require(Double.isFinite(learningRate) && learningRate > 0, "The learning rate must be above 0", learningRate);
        require(dropout >= 0 && dropout < 1, "The dropout must be 0 (off) to below 1", dropout);
    }

    /**
     * Without decay and dropout, with the usual penalty, and clipping by norm.
     *
     * @param clipNorm the gradient norm above which gradients are scaled down to it; 0 for no clipping
     * @param recurrentL1 λ of the penalty λ·Σ|W_hh| added to the loss; 0 for none
     */
    public Hyperparameters(double learningRate, double clipNorm, double recurrentL1) {
        this(
                learningRate,
                LearningRateDecay.NONE,
                Clipping.byNorm(clipNorm),
                Penalties.NONE.withRecurrentL1(recurrentL1),
                0);
    }

    private static void require(boolean holds, String otherwise, double value) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + ", not " + value);
        }
    }

    /** The gradient norm above which gradients are scaled down to it; 0 where they are not clipped by norm. */
    public double clipNorm() {
        return clipping.kind() == Clipping.Kind.NORM ? clipping.threshold() : 0;
    }

    public Hyperparameters withLearningRate(double value) {
        return new Hyperparameters(value, decay, clipping, penalties, dropout);
    }

    public Hyperparameters withDecay(LearningRateDecay value) {
        return new Hyperparameters(learningRate, value, clipping, penalties, dropout);
    }

    public Hyperparameters withClipping(Clipping value) {
        return new Hyperparameters(learningRate, decay, value, penalties, dropout);
    }

    /** With another {@link #clipNorm}; the same if it is that already, so that 0 leaves clipping by value alone. */
    public Hyperparameters withClipNorm(double value) {
        return value == clipNorm() ? this : withClipping(Clipping.byNorm(value));
    }

    /** λ of the penalty λ·Σ|W_hh|; 0 for none. */
    public double recurrentL1() {
        return penalties.recurrentL1();
    }

    public Hyperparameters withPenalties(Penalties value) {
        return new Hyperparameters(learningRate, decay, clipping, value, dropout);
    }

    public Hyperparameters withRecurrentL1(double value) {
        return withPenalties(penalties.withRecurrentL1(value));
    }

    public Hyperparameters withDropout(double value) {
        return new Hyperparameters(learningRate, decay, clipping, penalties, value);
    }
}
