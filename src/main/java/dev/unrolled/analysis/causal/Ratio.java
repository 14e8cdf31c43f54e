package dev.unrolled.analysis.causal;

import java.util.Arrays;

/** A mean that is made of parts which can be drawn again: Σ sums / Σ weights over the parts. */
final class Ratio {
    private final double[] sums;
    private final double[] weights;

    /** Parts of nothing yet. */
    Ratio(int parts) {
        sums = new double[parts];
        weights = new double[parts];
    }

    /** The ratio that is 0 however its parts are drawn. */
    static Ratio zero(int parts) {
        Ratio zero = new Ratio(parts);
        Arrays.fill(zero.weights, 1);
        return zero;
    }

    void add(int part, double value, double weight) {
        sums[part] += value;
        weights[part] += weight;
    }

    int parts() {
        return sums.length;
    }

    double sum(int part) {
        return sums[part];
    }

    double weight(int part) {
        return weights[part];
    }

    /** NaN where there is nothing to divide by. */
    double value() {
        double weight = Arrays.stream(weights).sum();
        return weight == 0 ? Double.NaN : Arrays.stream(sums).sum() / weight;
    }
}
