package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Names the curves and reference lines of a chart at their ends, each beside a swatch, some with a second line in words. */
final class ChartEndLabels {
    private static final double SWATCH = 20;
    /** Of the text size: the height of a line of labels. */
    private static final double LINE = 1.25;
    /** Labels become no smaller than this share of their size. */
    private static final double SMALLEST = 0.6;

    private final SeriesChart chart;
    private final GraphicsContext graphics;
    private final VizTheme theme;
    private final double size;

    ChartEndLabels(SeriesChart chart, GraphicsContext graphics) {
        this.chart = chart;
        this.graphics = graphics;
        theme = chart.getTheme();
        size = chart.getFontSize();
    }

    private record Label(String text, String note, Color color, List<Double> dashes, double y) {
        double lines() {
            return note.isEmpty() ? 1 : 2;
        }
    }

    /** The room that the labels at the right need. */
    static double width(ChartContent content, double size) {
        double widest = 0;
        for (ChartSeries series : content.series()) {
            widest = Math.max(widest, Typeface.width(series.label(), name(series.note(), size)));
            widest = Math.max(widest, Typeface.width(series.note(), Typeface.label(size * 0.85)));
        }
        for (ReferenceLine line : content.lines()) {
            widest = Math.max(widest, Typeface.width(line.label(), Typeface.label(size * 0.9)));
        }
        return Math.ceil(widest) + SWATCH + 20;
    }

    /** A name with words under it is bold, so that it still leads. */
    private static Font name(String note, double size) {
        return note.isEmpty() ? Typeface.label(size * 0.9) : Typeface.boldLabel(size * 0.9);
    }

    void draw() {
        List<Label> labels = new ArrayList<>();
        for (ChartSeries series : chart.shown().series()) {
            List<Double> dashes = Arrays.stream(series.dashes()).boxed().toList();
            addLabel(labels, new Label(series.label(), series.note(), series.color(), dashes, endY(series)));
        }
        for (ReferenceLine line : chart.shown().lines()) {
            double y = chart.pixelY(chart.shown().position(line.value()));
            addLabel(labels, new Label(line.label(), "", theme.secondaryInk(), List.of(5.0, 4.0), y));
        }
        drawSpread(labels);
    }

    private static void addLabel(List<Label> labels, Label label) {
        if (Double.isFinite(label.y()) && !label.text().isEmpty()) {
            labels.add(label);
        }
    }

    /** Where the plot is too low for all labels they take the whole height, and then become smaller. */
    private void drawSpread(List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        double[] wished = labels.stream().mapToDouble(Label::y).toArray();
        double[] heights = labels.stream()
                .mapToDouble(label -> label.lines() * size * LINE)
                .toArray();
        double needed = Arrays.stream(heights).sum();
        double low = chart.area().getY();
        double high = chart.area().getMaxY();
        if (needed > high - low) {
            low = 0;
            high = chart.getHeight();
        }
        double shrunk = Math.min(1, (high - low) / needed);
        double end = Arrays.stream(heights).max().orElse(0) * shrunk / 2;
        double[] placed = EndLabels.spread(wished, heights, low + end, high - end);
        for (int index = 0; index < placed.length; index++) {
            drawLabel(labels.get(index), placed[index], size * Math.max(SMALLEST, shrunk));
        }
    }

    /** Where the curve ends; at the foot for a curve that ends below the axis or has no place on it. */
    private double endY(ChartSeries series) {
        double foot = chart.area().getMaxY();
        for (int index = series.size() - 1; index >= 0; index--) {
            double position = chart.shown().position(series.y(index));
            if (Double.isFinite(position)) {
                return Math.min(foot, chart.pixelY(position));
            }
        }
        return series.size() == 0 ? Double.NaN : foot;
    }

    private void drawLabel(Label label, double middle, double textSize) {
        double x = chart.area().getMaxX() + 8;
        double y = label.note().isEmpty() ? middle : middle - textSize * LINE / 2;
        graphics.setStroke(label.color());
        graphics.setLineWidth(3);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineDashes(
                label.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        graphics.strokeLine(x, y, x + SWATCH, y);
        graphics.setLineDashes();
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        double room = Math.max(1, chart.getWidth() - x - SWATCH - 6);
        graphics.setFill(theme.ink());
        graphics.setFont(name(label.note(), textSize));
        graphics.fillText(label.text(), x + SWATCH + 6, y, room);
        graphics.setFill(theme.secondaryInk());
        graphics.setFont(Typeface.label(textSize * 0.85));
        graphics.fillText(label.note(), x + SWATCH + 6, y + textSize * LINE, room);
    }
}
