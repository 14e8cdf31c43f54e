package dev.unrolled.analysis.causal;

/**
 * By how much the loss −ln p(x_{t+1}) rises, in nats per character.
 *
 * @param on ΔL_S, the mean over the positions whose next character the concept predicts; NaN where there are none
 * @param off ΔL_¬S, the mean over all others
 */
public record LossRise(double on, double off) {
    /** ΔL_S − ΔL_¬S. */
    public double specificity() {
        return on - off;
    }
}
