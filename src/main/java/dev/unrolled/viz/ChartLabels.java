package dev.unrolled.viz;

import java.awt.geom.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws what lies over the curves of a chart: reference lines, marks and what is under the mouse. */
final class ChartLabels {
    /** The height of a mark however few share its column, in pixels: lower ones are not seen. */
    private static final double LEAST_MARK = 4;

    private final SeriesChart chart;
    private final GraphicsContext graphics;
    private final VizTheme theme;
    private final double size;

    ChartLabels(SeriesChart chart, GraphicsContext graphics) {
        this.chart = chart;
        this.graphics = graphics;
        theme = chart.getTheme();
        size = chart.getFontSize();
    }

    void draw(double hoverX) {
        drawAxisLabels();
        drawReferenceLines();
        new ChartEndLabels(chart, graphics).draw();
        drawMarks();
        chart.drawFallen(graphics);
        if (!Double.isNaN(hoverX)) {
            drawHover(hoverX);
        }
    }

    private void drawAxisLabels() {
        Rectangle2D area = chart.area();
        graphics.setFont(Typeface.label(size * 0.85));
        graphics.setFill(theme.secondaryInk());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(chart.shown().xLabel(), area.getCenterX(), chart.getHeight() - 1);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText(chart.shown().yLabel(), 2, 1);
        drawTickLabels();
    }

    private void drawTickLabels() {
        graphics.setTextAlign(TextAlignment.CENTER);
        for (AxisTicks.Tick tick : chart.ticks().horizontal()) {
            graphics.fillText(
                    tick.label(), chart.pixelX(tick.position()), chart.area().getMaxY() + 4);
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.CENTER);
        for (AxisTicks.Tick tick : chart.ticks().vertical()) {
            graphics.fillText(tick.label(), chart.area().getX() - 6, chart.pixelY(tick.position()));
        }
    }

    private void drawReferenceLines() {
        graphics.setLineWidth(1);
        graphics.setStroke(theme.secondaryInk());
        for (ReferenceLine line : chart.shown().lines()) {
            double y = Math.floor(chart.pixelY(chart.shown().position(line.value()))) + 0.5;
            if (Double.isFinite(y)) {
                graphics.setLineDashes(5, 4);
                graphics.strokeLine(chart.area().getX(), y, chart.area().getMaxX(), y);
            }
        }
        graphics.setLineDashes();
    }

    /** A tick for each mark; where several steps share a pixel column, the higher the more of them are marked. */
    private void drawMarks() {
        ChartMarks marks = chart.shown().marks();
        if (marks.size() == 0) {
            return;
        }
        double foot = chart.area().getMaxY() - 1;
        double tallest = Math.max(LEAST_MARK, Math.rint(size));
        int columns = (int) Math.max(1, Math.ceil(chart.area().getWidth()));
        double[] shares = marks.shares(chart.xRange(), columns);
        graphics.setFill(theme.accent());
        for (int column = 0; column < columns; column++) {
            if (shares[column] > 0) {
                double height = LEAST_MARK + Math.rint(shares[column] * (tallest - LEAST_MARK));
                graphics.fillRect(Math.floor(chart.area().getX()) + column, foot - height, 1, height);
            }
        }
        graphics.setFont(Typeface.label(size * 0.85));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BOTTOM);
        double left = chart.area().getX() + 4;
        // Curves go through here: the word stands on paper.
        graphics.setFill(theme.paper().deriveColor(0, 1, 1, 0.85));
        graphics.fillRect(
                left - 2, foot - tallest - size - 1, Typeface.width(marks.label(), graphics.getFont()) + 4, size);
        graphics.setFill(theme.accent());
        graphics.fillText(marks.label(), left, foot - tallest - 1);
    }

    /** Marks values that have no place on the axis: zeros at the foot, values that are not finite at the top. */
    void drawFallen() {
        ChartDataset dataset = chart.dataset();
        for (int series = 0; series < dataset.getSeriesCount(); series++) {
            for (int item = 0; item < dataset.getItemCount(series); item++) {
                double value = dataset.value(series, item);
                if (Double.isNaN(dataset.getYValue(series, item))) {
                    drawFallenMark(chart.pixelX(dataset.getXValue(series, item)), value, series);
                }
            }
        }
    }

    private void drawFallenMark(double x, double value, int series) {
        if (Double.isFinite(value)) {
            double y = chart.area().getMaxY() - 2 - series * 3.0;
            graphics.setFill(chart.shown().series().get(series).color());
            graphics.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - 7, y - 7, y}, 3);
            return;
        }
        double y = chart.area().getY() + 5;
        graphics.setStroke(theme.notFinite());
        graphics.setLineWidth(2);
        graphics.strokeLine(x - 4, y - 4, x + 4, y + 4);
        graphics.strokeLine(x - 4, y + 4, x + 4, y - 4);
    }

    private void drawHover(double hoverX) {
        double lineX = Math.floor(chart.pixelX(hoverX)) + 0.5;
        graphics.setStroke(theme.faintInk());
        graphics.setLineWidth(1);
        graphics.strokeLine(lineX, chart.area().getY(), lineX, chart.area().getMaxY());
        for (ChartSeries series : chart.shown().series()) {
            int index = series.nearest(hoverX);
            double position = index < 0 ? Double.NaN : chart.shown().position(series.y(index));
            if (Double.isFinite(position)) {
                graphics.setFill(series.color());
                graphics.fillOval(chart.pixelX(series.x(index)) - 3.5, chart.pixelY(position) - 3.5, 7, 7);
            }
        }
    }
}
