package dev.unrolled.viz;

import java.util.List;

/**
 * The ticks of both axes, at distances that the eye can take.
 *
 * @param horizontal along the foot
 * @param vertical along the left edge, from the foot up
 */
record ChartTicks(List<AxisTicks.Tick> horizontal, List<AxisTicks.Tick> vertical) {
    private static final double COLUMN = 7;
    private static final double ROW = 2.4;

    /** Chooses ticks for a plot of about this size. */
    static ChartTicks of(ChartContent content, double width, double height, double fontSize) {
        double[] x = content.xRange();
        double[] y = content.yRange();
        int rows = (int) Math.max(2, height / (fontSize * ROW));
        return new ChartTicks(
                AxisTicks.whole(x[0], x[1], (int) Math.max(2, width / (fontSize * COLUMN))),
                content.logarithmic() ? AxisTicks.logarithmic(y[0], y[1], rows) : AxisTicks.linear(y[0], y[1], rows));
    }

    /** The room that the labels at the left edge need. */
    double leftWidth(double fontSize) {
        double widest = 0;
        for (AxisTicks.Tick tick : vertical) {
            widest = Math.max(widest, Typeface.width(tick.label(), Typeface.label(fontSize * 0.85)));
        }
        return Math.ceil(widest) + 10;
    }
}
