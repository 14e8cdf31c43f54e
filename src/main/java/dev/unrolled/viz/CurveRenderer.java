package dev.unrolled.viz;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * Strokes curves as one path each; curves with more points than pixels become a span a column, since stroking their
 * thousands of sharp corners costs the processor more than everything else on the screen.
 */
final class CurveRenderer extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    /** The width of the dot that a single point is drawn as. */
    private static final double DOT = 7;

    private double pixel = 1;

    CurveRenderer() {
        super(true, false);
        setDrawSeriesLineAsPath(true);
        setDefaultCreateEntities(false);
        setAutoPopulateSeriesStroke(false);
        setAutoPopulateSeriesShape(false);
        setDefaultShape(new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        setDefaultShapesFilled(true);
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return getPlot() != null && getPlot().getDataset() instanceof ChartDataset chart && chart.isLonePoint(series);
    }

    /** Sets the size of a device pixel. */
    void setPixel(double size) {
        pixel = size;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (dataset instanceof ChartDataset chart && chart.isDense(series)) {
            if (pass == 0 && item == state.getFirstItemIndex()) {
                graphics.setPaint(getItemPaint(series, item));
                drawSpans(graphics, area, spans(chart, series, area, plot));
            }
            return;
        }
        super.drawItem(graphics, state, area, info, plot, domain, range, dataset, series, item, crosshair, pass);
    }

    private ColumnSpans spans(ChartDataset dataset, int series, Rectangle2D area, XYPlot plot) {
        ColumnSpans spans = new ColumnSpans((int) Math.max(1, Math.ceil(area.getWidth() / pixel)));
        ValueAxis domain = plot.getDomainAxis();
        ValueAxis range = plot.getRangeAxis();
        for (int item = 0; item < dataset.getItemCount(series); item++) {
            double x = domain.valueToJava2D(dataset.getXValue(series, item), area, plot.getDomainAxisEdge());
            double value = dataset.getYValue(series, item);
            double y = Double.isNaN(value) ? Double.NaN : range.valueToJava2D(value, area, plot.getRangeAxisEdge());
            spans.add((int) Math.floor((x - area.getX()) / pixel), y);
        }
        return spans;
    }

    private void drawSpans(Graphics2D graphics, Rectangle2D area, ColumnSpans spans) {
        double left = Math.rint(area.getX() / pixel);
        double thinnest = Math.max(1, Math.rint(1 / pixel));
        for (int column = 0; column < spans.columns(); column++) {
            if (!Double.isNaN(spans.top(column))) {
                double top = Math.floor(spans.top(column) / pixel);
                double height = Math.max(thinnest, Math.floor(spans.bottom(column) / pixel) - top + 1);
                graphics.fill(new Rectangle2D.Double((left + column) * pixel, top * pixel, pixel, height * pixel));
            }
        }
    }
}
