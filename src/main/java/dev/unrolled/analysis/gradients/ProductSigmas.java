package dev.unrolled.analysis.gradients;

import java.util.List;
import java.util.Optional;

/**
 * The greatest singular values of a product of Jacobians J_T … J_{t+1} by lag T − t, the median over the places. Immutable.
 */
public final class ProductSigmas {
    private final String name;
    private final List<Integer> lags;
    /** [index of the lag][rank]. */
    private final double[][] log10;

    ProductSigmas(String name, List<Integer> lags, double[][] log10) {
        this.name = name;
        this.lags = List.copyOf(lags);
        this.log10 = log10;
    }

    /** What it is of, such as {@code layer 0} or {@code all layers}. */
    public String name() {
        return name;
    }

    /** The lags, from 1 on; at greater ones not every lag. */
    public List<Integer> lags() {
        return lags;
    }

    /** How many singular values there are at each lag. */
    public int count() {
        return log10[0].length;
    }

    /**
     * log₁₀ σ; −∞ where the singular value is exactly zero, NaN where the product is not finite.
     *
     * @param index of the lag in {@link #lags()}
     * @param rank 0 for the greatest
     */
    public double log10(int index, int rank) {
        return log10[index][rank];
    }

    /** How the greatest one falls or rises by lag. */
    public Optional<Decay> decay() {
        return Decay.ofLogarithms(lags, index -> log10[index][0] * Math.log(10));
    }
}
