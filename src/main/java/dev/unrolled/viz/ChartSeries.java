package dev.unrolled.viz;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** One named curve: values y at ascending x. Values that are not finite are marked, never left out. Immutable. */
public final class ChartSeries {
    private final String name;
    private final Color color;
    private final double[] x;
    private final double[] y;
    private final double width;
    private final double[] dashes;

    private ChartSeries(String name, Color color, double[] x, double[] y, double width, double... dashes) {
        this.name = name;
        this.color = color;
        this.x = x;
        this.y = y;
        this.width = width;
        this.dashes = dashes;
    }

    /**
     * A solid curve.
     *
     * @param x ascending
     * @param y as many values as x
     */
    public static ChartSeries of(String name, Color color, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has " + x.length + " values, y has " + y.length);
        }
        return new ChartSeries(name, color, x.clone(), y.clone(), 1.6);
    }

    /** The same curve in dashes and gaps of these lengths in pixels. */
    public ChartSeries dashed(double... lengths) {
        return new ChartSeries(name, color, x, y, width, lengths.clone());
    }

    /** The same curve with another line width in pixels. */
    public ChartSeries lineWidth(double pixels) {
        return new ChartSeries(name, color, x, y, pixels, dashes);
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

    double lineWidth() {
        return width;
    }

    double[] dashes() {
        return dashes.clone();
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
