package dev.unrolled.viz;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * All that a chart shows.
 *
 * @param series the curves
 * @param lines the values to compare them with
 * @param marks ticks along the foot
 * @param logarithmic whether the value axis is logarithmic
 * @param xLabel what the horizontal axis counts
 * @param yLabel what the vertical axis measures
 * @param floor a logarithmic axis reaches no lower than this value; 0 for as low as the values
 */
record ChartContent(
        List<ChartSeries> series,
        List<ReferenceLine> lines,
        ChartMarks marks,
        boolean logarithmic,
        String xLabel,
        String yLabel,
        double floor) {
    /** A chart whose axis reaches as far as its values. */
    ChartContent(
            List<ChartSeries> series,
            List<ReferenceLine> lines,
            ChartMarks marks,
            boolean logarithmic,
            String xLabel,
            String yLabel) {
        this(series, lines, marks, logarithmic, xLabel, yLabel, 0);
    }

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

    /** The range of all values that have a place on the axis, in axis units, with a margin; only the floor cuts any off. */
    double[] yRange() {
        DoubleSummaryStatistics positions = DoubleStream.concat(
                        series.stream().flatMapToDouble(ChartSeries::values),
                        lines.stream().mapToDouble(ReferenceLine::value))
                .map(this::position)
                .filter(Double::isFinite)
                .summaryStatistics();
        double low = positions.getMin();
        double high = positions.getMax();
        if (low > high) {
            return new double[] {0, 1};
        }
        double lowest = logarithmic && floor > 0 ? Math.log10(floor) : Double.NEGATIVE_INFINITY;
        if (low < lowest) {
            double above = Math.max(high, lowest + 1);
            return new double[] {lowest, above + (above - lowest) * 0.05};
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
