package dev.unrolled.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** The JFreeChart part of a chart: grid, axes and curves in our style. */
final class ChartPlot {
    private final TickedAxis horizontal = new TickedAxis();
    private final TickedAxis vertical = new TickedAxis();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
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
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultCreateEntities(false);
        renderer.setAutoPopulateSeriesStroke(false);
    }

    JFreeChart chart() {
        return chart;
    }

    /** Takes new data. */
    void show(ChartContent content, ChartDataset dataset) {
        for (int series = 0; series < content.series().size(); series++) {
            ChartSeries one = content.series().get(series);
            renderer.setSeriesPaint(series, awt(one.color()), false);
            renderer.setSeriesStroke(series, stroke(one), false);
        }
        double[] xRange = content.xRange();
        double[] yRange = content.yRange();
        horizontal.setRange(xRange[0], xRange[1]);
        vertical.setRange(yRange[0], yRange[1]);
        plot.setDataset(dataset);
    }

    /** Takes a style and leaves room around the plot. */
    void style(VizTheme theme, double fontSize, RectangleInsets room) {
        plot.setInsets(room);
        plot.setDomainGridlinePaint(awt(theme.grid()));
        plot.setRangeGridlinePaint(awt(theme.grid()));
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (fontSize * 0.85));
        for (ValueAxis axis : new ValueAxis[] {horizontal, vertical}) {
            axis.setTickLabelFont(font);
            axis.setTickLabelInsets(new RectangleInsets(3, 4, 3, 6));
            axis.setTickLabelPaint(awt(theme.secondaryInk()));
            axis.setAxisLinePaint(awt(theme.outline()));
        }
    }

    /** Puts ticks at a distance that the eye can take at this size. */
    void ticks(ChartContent content, double width, double height) {
        double fontSize = vertical.getTickLabelFont().getSize2D();
        double[] x = content.xRange();
        double[] y = content.yRange();
        horizontal.setTicks(AxisTicks.linear(x[0], x[1], (int) Math.max(2, width / (fontSize * 8))));
        int most = (int) Math.max(2, height / (fontSize * 2.8));
        vertical.setTicks(
                content.logarithmic() ? AxisTicks.logarithmic(y[0], y[1], most) : AxisTicks.linear(y[0], y[1], most));
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

    private static Color awt(javafx.scene.paint.Color color) {
        return new Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity());
    }
}
