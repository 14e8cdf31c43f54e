package dev.unrolled.bench;

import dev.unrolled.bench.GrowthCurve.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws a {@link GrowthCurve}, ink on paper, with what is expected drawn faintly behind it. Needs no display. */
public final class GrowthChart {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;
    private static final Color PAPER = new Color(0xFCFCFA);
    private static final Color INK = new Color(0x17181C);
    private static final Color PALE = new Color(0x62646A);
    private static final Color FAINT = new Color(0xA6A9AE);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 30);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
    private static final int MEASURED = 0;
    private static final int EXPECTED = 1;

    private final GrowthCurve curve;
    private final GrowthScale scale;

    public GrowthChart(GrowthCurve curve) {
        this.curve = curve;
        scale = GrowthScale.of(curve);
    }

    /** The picture as the bytes of a PNG file. */
    public byte[] toPng() {
        BufferedImage picture = chart().createBufferedImage(WIDTH, HEIGHT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(lines(), xAxis(), yAxis(), renderer());
        plot.setBackgroundPaint(PAPER);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(new Color(0xD9D9D2));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
        plot.setInsets(new RectangleInsets(16, 8, 8, 32));
        annotate(plot);
        JFreeChart chart = new JFreeChart(
                "How does a character's time grow with the " + curve.axis().label() + "?", TITLE, plot, false);
        chart.setBackgroundPaint(PAPER);
        chart.setPadding(new RectangleInsets(20, 20, 12, 20));
        left(chart.getTitle(), INK);
        TextTitle subtitle = new TextTitle(
                "Microseconds a character with clipping and Adam. "
                        + curve.axis().fixed() + ", two threads.",
                TEXT.deriveFont(20f));
        left(subtitle, PALE);
        chart.addSubtitle(subtitle);
        return chart;
    }

    private static void left(TextTitle title, Color color) {
        title.setPaint(color);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    }

    private XYSeriesCollection lines() {
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(line("measured", curve.points()));
        lines.addSeries(line("expected", scale.expected(curve)));
        return lines;
    }

    private XYSeries line(String name, List<Point> points) {
        XYSeries series = new XYSeries(name);
        points.forEach(point -> series.add(scale.x(point.value()), scale.y(point.microseconds())));
        return series;
    }

    private NumberAxis xAxis() {
        NumberAxis axis = axis(curve.axis().label());
        axis.setTickUnit(new NumberTickUnit(1, scale.xLabels()));
        double first = scale.x(curve.first().value());
        double last = scale.x(curve.last().value());
        double margin = 0.12 * (last - first);
        axis.setRange(first - margin, last + margin);
        axis.setTickMarksVisible(true);
        return axis;
    }

    private NumberAxis yAxis() {
        NumberAxis axis = axis(null);
        double largest =
                curve.points().stream().mapToDouble(Point::microseconds).max().orElse(1);
        if (scale.logY()) {
            double least = Math.min(
                    curve.first().microseconds(), scale.expected(curve).get(0).microseconds());
            axis.setTickUnit(new NumberTickUnit(2, scale.yLabels()));
            axis.setRange(scale.y(least) - 1.2, scale.y(largest) + 1);
        } else {
            axis.setTickUnit(new NumberTickUnit(step(largest), scale.yLabels()));
            axis.setRange(0, largest * 1.3);
        }
        return axis;
    }

    /** A round step of which two to six fit below a number. */
    private static double step(double largest) {
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        double times = largest / power;
        return times < 2 ? power / 2 : times < 5 ? power : 2 * power;
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(TEXT);
        axis.setLabelPaint(PALE);
        axis.setTickLabelPaint(PALE);
        axis.setAxisLinePaint(FAINT);
        axis.setTickMarkPaint(FAINT);
        return axis;
    }

    private static XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(MEASURED, INK);
        renderer.setSeriesStroke(MEASURED, new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(MEASURED, new Ellipse2D.Double(-6, -6, 12, 12));
        renderer.setSeriesPaint(EXPECTED, FAINT);
        renderer.setSeriesStroke(
                EXPECTED,
                new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {10, 8}, 0));
        renderer.setSeriesShapesVisible(EXPECTED, false);
        return renderer;
    }

    /** The ends say their values, and the corner that is always empty what the faint line is. */
    private void annotate(XYPlot plot) {
        Range heights = plot.getRangeAxis().getRange();
        for (Point end : List.of(curve.first(), curve.last())) {
            double y = scale.y(end.microseconds()) + 0.025 * heights.getLength();
            plot.addAnnotation(note(microseconds(end), scale.x(end.value()), y, TextAnchor.BOTTOM_CENTER));
        }
        XYTextAnnotation expected = note(
                "dashed: expected, " + scale.expectation(curve.axis()),
                scale.x(curve.last().value()),
                heights.getLowerBound() + 0.04 * heights.getLength(),
                TextAnchor.BOTTOM_RIGHT);
        expected.setPaint(PALE);
        plot.addAnnotation(expected);
    }

    private static String microseconds(Point point) {
        return String.format(Locale.ROOT, point.microseconds() < 10 ? "%.2f µs" : "%.0f µs", point.microseconds());
    }

    private static XYTextAnnotation note(String text, double x, double y, TextAnchor anchor) {
        XYTextAnnotation note = new XYTextAnnotation(text, x, y);
        note.setFont(TEXT);
        note.setPaint(INK);
        note.setTextAnchor(anchor);
        return note;
    }
}
