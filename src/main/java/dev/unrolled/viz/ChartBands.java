package dev.unrolled.viz;

import javafx.scene.paint.Color;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;

/** The translucent bands under the curves of a chart. An edge without a place on the axis lies at the axis's end. */
final class ChartBands {
    private static final double OPACITY = 0.16;

    private final ChartContent content;
    private final ChartSeries series;
    private final XYItemRenderer renderer;
    private final double[] range;

    private ChartBands(ChartContent content, ChartSeries series, XYItemRenderer renderer) {
        this.content = content;
        this.series = series;
        this.renderer = renderer;
        range = content.yRange();
    }

    /** Gives a renderer the bands of all series in the place of those before. */
    static void show(ChartContent content, XYItemRenderer renderer) {
        renderer.removeAnnotations();
        for (ChartSeries series : content.series()) {
            if (series.hasBand()) {
                new ChartBands(content, series, renderer).add();
            }
        }
    }

    /** A band is interrupted where an edge is not a number. */
    private void add() {
        int from = 0;
        while (from < series.size()) {
            int to = from;
            while (to < series.size() && !Double.isNaN(series.lower(to)) && !Double.isNaN(series.upper(to))) {
                to++;
            }
            if (to > from + 1) {
                add(from, to);
            }
            from = to + 1;
        }
    }

    private void add(int from, int to) {
        double[] outline = new double[4 * (to - from)];
        for (int index = from; index < to; index++) {
            int there = 2 * (index - from);
            int back = outline.length - 2 - there;
            outline[there] = series.x(index);
            outline[there + 1] = place(series.upper(index));
            outline[back] = series.x(index);
            outline[back + 1] = place(series.lower(index));
        }
        Color tint = series.color().deriveColor(0, 1, 1, OPACITY);
        renderer.addAnnotation(new XYPolygonAnnotation(outline, null, null, ChartPlot.awt(tint)), Layer.BACKGROUND);
    }

    private double place(double value) {
        double position = content.position(value);
        if (Double.isNaN(position)) {
            return value > 0 ? range[1] : range[0];
        }
        return Math.max(range[0], Math.min(range[1], position));
    }
}
