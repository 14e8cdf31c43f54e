package dev.unrolled.analysis.cells;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;

/**
 * Ridge regressions of several labels on the units of a layer: w = (R + λI)⁻¹·r, with R the correlations of the units, r the
 * covariances of unit and label, units standardised.
 */
final class ProbeFit {
    private static final double PENALTY = 1e-3;
    /** A unit that varies by less, relative to its size, is taken as constant. */
    private static final double CONSTANT = 1e-10;

    private final int units;
    private final int labels;
    /** The weights of the raw values, [units × labels]. */
    private final Tensor weights;

    private final double[] offsets;
    private final double[] deviations;

    /** @param sums Xᵀ·[X, Y, 1] over {@code count} characters, [units × (units + labels + 1)], in its Java array */
    ProbeFit(Tensor sums, int count, int labels) {
        units = sums.rows();
        this.labels = labels;
        weights = new Tensor(Precision.DOUBLE, units, labels);
        offsets = new double[labels];
        deviations = new double[labels];
        double[] means = new double[units];
        double[] scales = new double[units];
        for (int unit = 0; unit < units; unit++) {
            means[unit] = sums.get(unit, units + labels) / count;
            double square = sums.get(unit, unit) / count;
            double variance = square - means[unit] * means[unit];
            scales[unit] = variance > CONSTANT * square ? 1 / Math.sqrt(variance) : 0;
        }
        double[][] correlations = new double[units][units];
        for (int a = 0; a < units; a++) {
            for (int b = 0; b < units; b++) {
                double covariance = sums.get(a, b) / count - means[a] * means[b];
                correlations[a][b] = covariance * scales[a] * scales[b] + (a == b ? PENALTY : 0);
            }
        }
        CholeskyFactor factor = new CholeskyFactor(correlations);
        for (int label = 0; label < labels; label++) {
            double[] right = new double[units];
            for (int unit = 0; unit < units; unit++) {
                right[unit] = sums.get(unit, units + label) / count * scales[unit];
            }
            keep(label, factor.solve(right), right, means, scales);
        }
        weights.push();
    }

    private void keep(int label, double[] solution, double[] right, double[] means, double[] scales) {
        double explained = 0;
        double squares = 0;
        for (int unit = 0; unit < units; unit++) {
            explained += solution[unit] * right[unit];
            squares += solution[unit] * solution[unit];
            weights.set(unit * labels + label, solution[unit] * scales[unit]);
            offsets[label] += solution[unit] * scales[unit] * means[unit];
        }
        // wᵀRw = wᵀr − λ·wᵀw
        deviations[label] = Math.sqrt(Math.max(0, explained - PENALTY * squares));
    }

    /** The standard deviation of the predictions on the characters of the fit. */
    double deviation(int label) {
        return deviations[label];
    }

    /**
     * Predicts.
     *
     * @param values [rows × units], pushed
     * @return the predicted labels less their means, [rows · labels]
     */
    double[] predict(Tensor values) {
        Tensor predicted = new Tensor(Precision.DOUBLE, values.rows(), labels);
        Products.times(values, weights, 0, predicted);
        predicted.pull();
        double[] found = predicted.doubles();
        for (int at = 0; at < found.length; at++) {
            found[at] -= offsets[at % labels];
        }
        return found;
    }
}
