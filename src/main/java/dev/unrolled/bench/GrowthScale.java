package dev.unrolled.bench;

import dev.unrolled.bench.GrowthCurve.Point;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;

/**
 * Where a curve's points stand in its picture: a logarithm is drawn as a plain axis of powers of two, so that every size
 * that was measured has its own mark.
 *
 * @param logX whether equal steps to the right double the size
 * @param logY whether equal steps up double the time
 * @param base the size at x = 0 where x is logarithmic
 */
record GrowthScale(boolean logX, boolean logY, double base) {
    static GrowthScale of(GrowthCurve curve) {
        return switch (curve.axis()) {
            case HIDDEN_SIZE -> new GrowthScale(true, true, curve.first().value());
            case LAYERS -> new GrowthScale(false, false, 1);
            case SEQUENCE_LENGTH -> new GrowthScale(true, false, curve.first().value());
        };
    }

    double x(double value) {
        return logX ? log2(value / base) : value;
    }

    double y(double microseconds) {
        return logY ? log2(microseconds) : microseconds;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** What would be seen if the cost grew as it should, as two points; a constant one is the mean. */
    List<Point> expected(GrowthCurve curve) {
        Point first = curve.first();
        Point last = curve.last();
        if (curve.axis() == GrowthAxis.SEQUENCE_LENGTH) {
            double mean = curve.points().stream()
                    .mapToDouble(Point::microseconds)
                    .average()
                    .orElseThrow();
            return List.of(new Point(first.value(), mean), new Point(last.value(), mean));
        }
        double atFirst = curve.axis() == GrowthAxis.HIDDEN_SIZE
                ? last.microseconds() * Math.pow((double) first.value() / last.value(), 2)
                : first.microseconds();
        return List.of(new Point(first.value(), atFirst), last);
    }

    /** What is expected, in words. */
    String expectation(GrowthAxis axis) {
        return switch (axis) {
            case HIDDEN_SIZE -> "four times for twice the size";
            case LAYERS -> "the same for each further layer";
            case SEQUENCE_LENGTH -> "the same for every length";
        };
    }

    NumberFormat xLabels() {
        return new Labels(logX, base);
    }

    NumberFormat yLabels() {
        return new Labels(logY, 1);
    }

    /** Writes what an axis of powers of two means. */
    private static final class Labels extends NumberFormat {
        private static final long serialVersionUID = 1L;

        private final boolean log;
        private final double base;

        Labels(boolean log, double base) {
            this.log = log;
            this.base = base;
        }

        @Override
        public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
            double value = log ? base * Math.pow(2, number) : number;
            boolean whole = Math.abs(value - Math.rint(value)) < 1e-9;
            return target.append(
                    whole
                            ? Long.toString(Math.round(value))
                            : String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", ""));
        }

        @Override
        public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
            return format((double) number, target, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("Labels are only written");
        }
    }
}
