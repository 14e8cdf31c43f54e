package dev.unrolled.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long training takes a character, for several sizes.
 *
 * @param axis what grows
 * @param points ascending
 */
public record GrowthCurve(GrowthAxis axis, List<Point> points) {
    /**
     * One size.
     *
     * @param value the size
     * @param microseconds the time of a training step divided by its characters
     */
    public record Point(int value, double microseconds) {}

    public GrowthCurve {
        points = List.copyOf(points);
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }

    /** A table of two columns separated by commas, with its head. */
    public String toCsv() {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%d,%.4f\n", point.value, point.microseconds))
                .collect(Collectors.joining("", axis.label() + ",microseconds a character\n", ""));
    }
}
