package dev.unrolled.analysis.gradients;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The norms of a gradient by lag, over the places from which it was followed: median and quartiles, and how many were exactly
 * zero or not finite. What is not finite is counted as greater than every number. Immutable.
 */
public final class LagNorms {
    /** So many lags are "at first". */
    private static final int AT_FIRST = 10;

    private final int places;
    /** [quartile 1 to 3][lag]. */
    private final double[][] quartiles;

    private final int[] zeros;
    private final int[] nonFinite;
    private final Optional<Decay> decay;

    private LagNorms(int places, double[][] quartiles, int[] zeros, int[] nonFinite) {
        this.places = places;
        this.quartiles = quartiles;
        this.zeros = zeros;
        this.nonFinite = nonFinite;
        decay = decay(1, lags() - 1);
    }

    /** @param norms [place][lag] */
    static LagNorms of(double[][] norms) {
        int lags = norms[0].length;
        double[][] quartiles = new double[3][lags];
        int[] zeros = new int[lags];
        int[] nonFinite = new int[lags];
        double[] atLag = new double[norms.length];
        for (int lag = 0; lag < lags; lag++) {
            for (int place = 0; place < norms.length; place++) {
                double norm = norms[place][lag];
                atLag[place] = Double.isFinite(norm) ? norm : Double.POSITIVE_INFINITY;
                zeros[lag] += norm == 0 ? 1 : 0;
                nonFinite[lag] += Double.isFinite(norm) ? 0 : 1;
            }
            Arrays.sort(atLag);
            for (int quartile = 0; quartile < 3; quartile++) {
                quartiles[quartile][lag] = quantile(atLag, (quartile + 1) / 4.0);
            }
        }
        return new LagNorms(norms.length, quartiles, zeros, nonFinite);
    }

    /** With a straight line between the two nearest. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double part = at - below;
        return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part;
    }

    /** How many lags there are: 0 … lags() − 1. */
    public int lags() {
        return zeros.length;
    }

    /** From how many places it was followed. */
    public int places() {
        return places;
    }

    /** The median; infinite where half of the norms or more are not finite. */
    public double median(int lag) {
        return quartiles[1][lag];
    }

    /** The first quartile. */
    public double lowerQuartile(int lag) {
        return quartiles[0][lag];
    }

    /** The third quartile. */
    public double upperQuartile(int lag) {
        return quartiles[2][lag];
    }

    /** How many norms are exactly zero. */
    public int zeros(int lag) {
        return zeros[lag];
    }

    /** How many norms are infinite or no number. */
    public int nonFinite(int lag) {
        return nonFinite[lag];
    }

    /**
     * How the median falls or rises from lag 1 on (lag 0 is the way from the loss to the state, no step through time) up to the last
     * lag before the first that is zero, not finite or below 1e-300; nothing where that leaves fewer than two.
     */
    public Optional<Decay> decay() {
        return decay;
    }

    /**
     * How the median falls or rises over some of the lags, such as the first ten: a curve need not be straight.
     *
     * @param from at least 1
     * @param to at most {@link #lags()} − 1
     */
    public Optional<Decay> decay(int from, int to) {
        List<Integer> range = IntStream.rangeClosed(from, to).boxed().toList();
        return Decay.ofLogarithms(range, index -> Decay.usableLogarithm(quartiles[1][from + index]));
    }

    /**
     * The same in words, such as {@code halves every 3.1 characters}; where the first {@value #AT_FIRST} lags and the second half say very
     * different things, both.
     */
    public String inWords() {
        Optional<Decay> early = lags() > 4 * AT_FIRST ? decay(1, AT_FIRST) : Optional.empty();
        Optional<Decay> late = lags() > 4 * AT_FIRST ? decay(lags() / 2, lags() - 1) : Optional.empty();
        if (early.isPresent() && late.isPresent() && early.get().differsFrom(late.get())) {
            return early.get().inWordsThen(late.get());
        }
        return decay.map(Decay::inWords)
                .orElseGet(() -> lags() > 1 && median(1) == 0
                        ? "is exactly zero one character back"
                        : lags() > 1 && !Double.isFinite(median(1))
                                ? "is not finite one character back"
                                : "cannot be told from so few characters");
    }
}
