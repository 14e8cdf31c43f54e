package dev.unrolled.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The JFreeChart part of a chart: grid, axes and curves in our style. */
final class ChartPlot {
    private final TickedAxis horizontal = new TickedAxis();
    private final TickedAxis vertical = new TickedAxis();
    private final CurveRenderer renderer = new CurveRenderer();
    private final XYPlot plot = new XYPlot(null, horizontal, vertical, renderer);
    private final JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);

    ChartPlot() {
        // The canvas draws once a pulse when it is told to, not on every change of a setting.
        chart.setNotify(false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        // Labels are drawn with the fonts of all other controls, over the plot.
        horizontal.setTickLabelsVisible(false);
        vertical.setTickLabelsVisible(false);
    }

    JFreeChart chart() {
        return chart;
    }

    /**
     * Takes new data.
     *
     * @param pixel the size of a device pixel
     */
    void show(ChartContent content, ChartDataset dataset, double pixel) {
        renderer.setPixel(pixel);
        for (int series = 0; series < content.series().size(); series++) {
            ChartSeries one = content.series().get(series);
            renderer.setSeriesPaint(series, awt(one.color()), false);
            renderer.setSeriesStroke(series, stroke(one), false);
        }
        double[] xRange = content.xRange();
        double[] yRange = content.yRange();
        ChartBands.show(content, renderer);
        horizontal.setRange(xRange[0], xRange[1]);
        vertical.setRange(yRange[0], yRange[1]);
        plot.setDataset(dataset);
    }

    /** Takes a style and leaves room around the plot. */
    void style(VizTheme theme, RectangleInsets room) {
        plot.setInsets(room);
        plot.setDomainGridlinePaint(awt(theme.grid()));
        plot.setRangeGridlinePaint(awt(theme.grid()));
        for (ValueAxis axis : new ValueAxis[] {horizontal, vertical}) {
            axis.setAxisLinePaint(awt(theme.outline()));
        }
    }

    void ticks(ChartTicks ticks) {
        horizontal.setTicks(ticks.horizontal());
        vertical.setTicks(ticks.vertical());
    }

    private static BasicStroke stroke(ChartSeries series) {
        float width = (float) series.lineWidth();
        double[] dashes = series.dashes();
        if (dashes.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dashes.length];
        for (int index = 0; index < dashes.length; index++) {
            lengths[index] = (float) dashes[index];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    static Color awt(javafx.scene.paint.Color color) {
        return new Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity());
    }
}
