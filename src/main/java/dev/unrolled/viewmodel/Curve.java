package dev.unrolled.viewmodel;

/**
 * Points to draw a curve through. Immutable.
 *
 * @see CurveExtremes
 */
public final class Curve {
    /** No points. */
    public static final Curve EMPTY = new Curve(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;

    /**
     * @param x ascending
     * @param y as many values as x
     */
    Curve(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
    }

    public int size() {
        return x.length;
    }

    /** All x, a copy. */
    public double[] x() {
        return x.clone();
    }

    /** All y, a copy. */
    public double[] y() {
        return y.clone();
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    /** The last value; NaN without one. */
    public double lastY() {
        return y.length == 0 ? Double.NaN : y[y.length - 1];
    }
}
