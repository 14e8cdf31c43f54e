package dev.unrolled.ui.train;

import dev.unrolled.viewmodel.Curve;
import dev.unrolled.viz.ChartSeries;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * A curve as it is to be drawn.
 *
 * @param width of the line, in pixels
 * @param dashed whether it is a limit rather than something measured
 */
record CurveSeries(String name, Color color, Curve curve, double width, boolean dashed) {
    /** Something measured. */
    CurveSeries(String name, Color color, Curve curve, double width) {
        this(name, color, curve, width, false);
    }

    /** Those that have a point: a chart names no curve that is not there. */
    static List<ChartSeries> ofThoseWithPoints(CurveSeries... series) {
        return Arrays.stream(series)
                .filter(one -> one.curve().size() > 0)
                .map(CurveSeries::drawn)
                .toList();
    }

    private ChartSeries drawn() {
        ChartSeries line = ChartSeries.of(name, color, curve.x(), curve.y()).lineWidth(width);
        return dashed ? line.dashed(6, 4) : line;
    }
}
