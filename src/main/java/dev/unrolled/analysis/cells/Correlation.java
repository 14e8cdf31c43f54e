package dev.unrolled.analysis.cells;

/** Adds up what Pearson's correlation of a cell's value and a label needs. */
final class Correlation {
    /** The first value: what is summed is the distance from it, as saturated values differ in their last digits only. */
    private double origin = Double.NaN;

    private long count;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    void add(double raw, double label) {
        origin = Double.isNaN(origin) ? raw : origin;
        double value = raw - origin;
        count++;
        x += value;
        y += label;
        xx += value * value;
        xy += value * label;
        yy += label * label;
    }

    /** r = cov(x, y) / √(var x · var y); NaN where one does not vary. */
    double pearson() {
        double spreadX = xx - x * x / count;
        double spreadY = yy - y * y / count;
        boolean varies = spreadX > 1e-12 * xx && spreadY > 1e-12 * yy;
        return varies ? (xy - x * y / count) / Math.sqrt(spreadX * spreadY) : Double.NaN;
    }
}
