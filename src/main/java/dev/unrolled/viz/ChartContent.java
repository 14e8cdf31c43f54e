package dev.unrolled.viz;

import java.util.List;

/**
 * All that a chart shows.
 *
 * @param series the curves
 * @param lines the values to compare them with
 * @param marks ticks along the foot
 * @param logarithmic whether the value axis is logarithmic
 * @param xLabel what the horizontal axis counts
 * @param yLabel what the vertical axis measures
 */
record ChartContent(
        List<ChartSeries> series,
        List<ReferenceLine> lines,
        ChartMarks marks,
        boolean logarithmic,
        String xLabel,
        String yLabel) {
    /** Whether no series has a point. */
    boolean isEmpty() {
        return series.stream().allMatch(one -> one.size() == 0);
    }

    /** The range of x over all series, widened where it would be empty. */
    double[] xRange() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ChartSeries one : series) {
            if (one.size() > 0) {
                low = Math.min(low, one.x(0));
                high = Math.max(high, one.x(one.size() - 1));
            }
        }
        if (low > high) {
            return new double[] {0, 1};
        }
        return high > low ? new double[] {low, high} : new double[] {low, low + 1};
    }

    /** The range of all values that have a place on the axis, in axis units, with a margin; nothing is cut off. */
    double[] yRange() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ChartSeries one : series) {
            for (int index = 0; index < one.size(); index++) {
                double position = position(one.y(index));
                if (Double.isFinite(position)) {
                    low = Math.min(low, position);
                    high = Math.max(high, position);
                }
            }
        }
        for (ReferenceLine line : lines) {
            if (Double.isFinite(position(line.value()))) {
                low = Math.min(low, position(line.value()));
                high = Math.max(high, position(line.value()));
            }
        }
        if (low > high) {
            return new double[] {0, 1};
        }
        double margin = Math.max((high - low) * 0.05, logarithmic ? 0.05 : Math.max(1e-9, Math.abs(high) * 0.02));
        // The foot is left free for marks.
        return new double[] {low - 2 * margin, high + margin};
    }

    /** Where a value lies on the axis; NaN for what has no place there, as 0 on a logarithmic axis. */
    double position(double value) {
        if (!logarithmic) {
            return Double.isFinite(value) ? value : Double.NaN;
        }
        return value > 0 && Double.isFinite(value) ? Math.log10(value) : Double.NaN;
    }
}
