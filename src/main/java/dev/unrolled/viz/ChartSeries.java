package dev.unrolled.viz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;

/** One named curve: values y at ascending x. Values that are not finite are marked, never left out. Immutable. */
public final class ChartSeries {
    private static final double[] NO_BAND = {};

    private final String name;
    private final Color color;
    private final double[] x;
    private final double[] y;
    private final double[] lower;
    private final double[] upper;
    private final Look look;

    /**
     * How a curve looks.
     *
     * @param width of the line, in pixels
     * @param dashes lengths of dashes and gaps in pixels
     * @param label what stands at its end
     * @param note a second line under the label
     */
    private record Look(double width, List<Double> dashes, String label, String note) {}

    /** @param data x and y, and where there is a band its lower and upper edge */
    private ChartSeries(String name, Color color, double[][] data, Look look) {
        this.name = name;
        this.color = color;
        x = data[0];
        y = data[1];
        lower = data.length > 2 ? data[2] : NO_BAND;
        upper = data.length > 2 ? data[3] : NO_BAND;
        this.look = look;
    }

    /**
     * A solid curve.
     *
     * @param x ascending
     * @param y as many values as x
     */
    public static ChartSeries of(String name, Color color, double[] x, double[] y) {
        requireAsMany(x, y);
        Look solid = new Look(1.6, List.of(), name, "");
        return new ChartSeries(name, color, new double[][] {x.clone(), y.clone()}, solid);
    }

    private static void requireAsMany(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has " + x.length + " values, y has " + y.length);
        }
    }

    /** The same curve in dashes and gaps of these lengths in pixels. */
    public ChartSeries dashed(double... lengths) {
        List<Double> dashes = Arrays.stream(lengths).boxed().toList();
        return with(new Look(look.width, dashes, look.label, look.note));
    }

    /** The same curve with another line width in pixels. */
    public ChartSeries lineWidth(double pixels) {
        return with(new Look(pixels, look.dashes, look.label, look.note));
    }

    /** The same curve with another text at its end than its name, and a second line under that; both may be empty. */
    public ChartSeries labelled(String label, String note) {
        return with(new Look(look.width, look.dashes, label, note));
    }

    /** The same curve on a translucent band, as of the quartiles around a median. */
    public ChartSeries onBand(double[] newLower, double[] newUpper) {
        requireAsMany(x, newLower);
        requireAsMany(x, newUpper);
        return new ChartSeries(name, color, new double[][] {x, y, newLower.clone(), newUpper.clone()}, look);
    }

    private ChartSeries with(Look changed) {
        double[][] data = hasBand() ? new double[][] {x, y, lower, upper} : new double[][] {x, y};
        return new ChartSeries(name, color, data, changed);
    }

    public String name() {
        return name;
    }

    public Color color() {
        return color;
    }

    public int size() {
        return x.length;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    boolean hasBand() {
        return lower.length > 0;
    }

    double lower(int index) {
        return lower[index];
    }

    double upper(int index) {
        return upper[index];
    }

    /** All numbers that the curve and its band consist of. */
    DoubleStream values() {
        return DoubleStream.concat(
                DoubleStream.of(y), DoubleStream.concat(DoubleStream.of(lower), DoubleStream.of(upper)));
    }

    double lineWidth() {
        return look.width;
    }

    double[] dashes() {
        return look.dashes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The text at the curve's end; empty for none. */
    String label() {
        return look.label;
    }

    /** The second line of that; empty for none. */
    String note() {
        return look.note;
    }

    /** The point with the x nearest to a value; −1 for an empty series. */
    int nearest(double value) {
        if (x.length == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(x, value);
        if (found >= 0) {
            return found;
        }
        int after = Math.min(x.length - 1, -found - 1);
        int before = Math.max(0, after - 1);
        return value - x[before] <= x[after] - value ? before : after;
    }

    /** The last value that is finite, NaN without one. */
    double lastFinite() {
        for (int index = y.length - 1; index >= 0; index--) {
            if (Double.isFinite(y[index])) {
                return y[index];
            }
        }
        return Double.NaN;
    }

    /** The points to draw on a number of pixel columns, see {@link Decimation}. */
    int[] decimated(double low, double high, int columns) {
        return Decimation.indices(x, y, new Decimation.Columns(low, high, columns));
    }
}
