package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * Marks what the axis of a {@link LagChart} has no place for: a lane a network at the foot for exact zeros, one at the top for
 * values that are not finite, and words where a curve falls below the floor. Pale where the median itself has a place.
 */
final class LagMarks {
    private static final double LANE = 6;
    private static final double BAR = 4;
    private static final double PALE = 0.35;

    private final LagChart chart;
    private final GraphicsContext graphics;
    private final double size;
    private final double left;
    private final double right;
    private final double top;
    private final double foot;

    LagMarks(LagChart chart, GraphicsContext graphics) {
        this.chart = chart;
        this.graphics = graphics;
        size = chart.getFontSize();
        left = chart.area().getX();
        right = chart.area().getMaxX();
        top = chart.area().getY();
        foot = chart.area().getMaxY();
    }

    void draw(List<LagSeries> series) {
        List<LagSeries> zeros = having(series, LagSeries::hasZero);
        List<LagSeries> notFinite = having(series, LagSeries::hasNotFinite);
        for (int lane = 0; lane < zeros.size(); lane++) {
            drawZeros(zeros.get(lane), foot - 2 - LANE * lane - BAR);
        }
        for (int lane = 0; lane < notFinite.size(); lane++) {
            drawNotFinite(notFinite.get(lane), top + 2 + LANE * lane);
        }
        graphics.setFont(Typeface.label(size * 0.85));
        double line = foot - 4 - LANE * zeros.size();
        if (!zeros.isEmpty()) {
            drawWords(
                    "▬ exactly 0" + (isPartly(zeros, LagSeries::hasZero, false) ? " (pale: at some T only)" : ""),
                    firstX(zeros, LagSeries::hasZero),
                    line);
            line -= 1.3 * size;
        }
        if (!notFinite.isEmpty()) {
            drawWords(
                    "✕ not finite"
                            + (isPartly(notFinite, LagSeries::hasNotFinite, true) ? " (pale: at some T only)" : ""),
                    firstX(notFinite, LagSeries::hasNotFinite),
                    top + LANE * notFinite.size() + 4 + size);
        }
        drawFloor(series, line);
    }

    private interface Test {
        boolean at(LagSeries series, int index);
    }

    private static List<LagSeries> having(List<LagSeries> series, Test test) {
        return series.stream()
                .filter(one -> first(one, index -> test.at(one, index)) >= 0)
                .toList();
    }

    /** Whether there is a lag at which only some of the values have fallen. */
    private static boolean isPartly(List<LagSeries> series, Test test, boolean finite) {
        return series.stream()
                .anyMatch(one -> first(
                                one,
                                index -> test.at(one, index)
                                        && (finite ? Double.isFinite(one.value(index)) : one.value(index) != 0))
                        >= 0);
    }

    private static int first(LagSeries series, IntPredicate test) {
        for (int index = 0; index < series.size(); index++) {
            if (test.test(index)) {
                return index;
            }
        }
        return -1;
    }

    private double firstX(List<LagSeries> series, Test test) {
        return series.stream()
                .mapToDouble(one -> chart.pixelX(one.lag(first(one, index -> test.at(one, index)))))
                .min()
                .orElse(left);
    }

    /** A bar as wide as the lag's share of the axis, so that a run of them is one line. */
    private void drawZeros(LagSeries series, double y) {
        graphics.setFill(series.color(chart.getTheme()));
        for (int index = 0; index < series.size(); index++) {
            if (series.hasZero(index)) {
                double from = Math.max(left, Math.floor(edge(series, index, -1)));
                double to = Math.min(right, Math.floor(edge(series, index, 1)));
                graphics.setGlobalAlpha(series.value(index) == 0 ? 1 : PALE);
                graphics.fillRect(from, y, Math.max(1, to - from), BAR);
            }
        }
        graphics.setGlobalAlpha(1);
    }

    /** Half the way to the lag before or after. */
    private double edge(LagSeries series, int index, int side) {
        int other = Math.max(0, Math.min(series.size() - 1, index + side));
        double here = chart.pixelX(series.lag(index));
        return other == index ? here + side * 2 : (here + chart.pixelX(series.lag(other))) / 2;
    }

    /** A bar in the network's colour and a cross in that of values that are not finite. */
    private void drawNotFinite(LagSeries series, double y) {
        for (int index = 0; index < series.size(); index++) {
            if (series.hasNotFinite(index)) {
                double from = Math.max(left, Math.floor(edge(series, index, -1)));
                double to = Math.min(right, Math.floor(edge(series, index, 1)));
                graphics.setGlobalAlpha(Double.isFinite(series.value(index)) ? PALE : 1);
                graphics.setFill(series.color(chart.getTheme()));
                graphics.fillRect(from, y, Math.max(1, to - from), BAR);
            }
        }
        graphics.setGlobalAlpha(1);
        double x = chart.pixelX(series.lag(first(series, series::hasNotFinite)));
        graphics.setStroke(chart.getTheme().notFinite());
        graphics.setLineWidth(2.4);
        graphics.strokeLine(x - 5, y - 3, x + 5, y + 7);
        graphics.strokeLine(x - 5, y + 7, x + 5, y - 3);
    }

    /** Words on a rim of paper, to the right of a point where there is room. */
    private void drawWords(String words, double x, double y) {
        double width = Typeface.width(words, graphics.getFont());
        double from = Math.max(left + 4, Math.min(x + 6, right - width - 4));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.setStroke(chart.getTheme().paper());
        graphics.setLineWidth(4);
        graphics.strokeText(words, from, y);
        graphics.setFill(chart.getTheme().ink());
        graphics.fillText(words, from, y);
    }

    private void drawFloor(List<LagSeries> series, double lowest) {
        if (!chart.logarithmicProperty().get() || chart.floorProperty().get() <= 0) {
            return;
        }
        double line = lowest;
        for (LagSeries one : series) {
            int from = below(one, chart.floorProperty().get());
            if (from >= 0) {
                String words = belowWords(one, from, chart.floorProperty().get());
                drawWords(series.size() > 1 ? one.name() + ": " + words : words, chart.pixelX(one.lag(from)), line);
                line -= 1.3 * size;
            }
        }
    }

    /** The first lag from which on no value reaches the floor; −1 where the curve does not fall below it. */
    private static int below(LagSeries series, double floor) {
        int from = series.size();
        while (from > 0 && series.value(from - 1) < floor) {
            from--;
        }
        return from < series.size() ? from : -1;
    }

    private static String belowWords(LagSeries series, int from, double floor) {
        double exponent = Math.rint(Math.log10(floor));
        boolean power = Math.abs(Math.log10(floor) - exponent) < 1e-9;
        return "below " + (power ? Numbers.powerOfTen((int) exponent) : Numbers.brief(floor)) + " from lag "
                + series.lag(from);
    }

    /** What the axis does not show of a network, in words; empty where it shows all. */
    static String words(LagSeries series, double floor) {
        List<String> parts = new ArrayList<>();
        int zero = first(series, series::hasZero);
        int notFinite = first(series, series::hasNotFinite);
        if (floor > 0 && below(series, floor) >= 0) {
            parts.add(belowWords(series, below(series, floor), floor));
        }
        if (zero >= 0) {
            parts.add("exactly 0 first at lag " + series.lag(zero));
        }
        if (notFinite >= 0) {
            parts.add("not finite first at lag " + series.lag(notFinite));
        }
        return String.join(", ", parts);
    }
}
