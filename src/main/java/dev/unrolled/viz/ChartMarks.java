package dev.unrolled.viz;

/** Whole numbers that are marked along the foot of a chart, such as the steps whose gradient was clipped. Immutable. */
public final class ChartMarks {
    /** No marks. */
    public static final ChartMarks NONE = new ChartMarks("", new double[0]);

    private final String label;
    private final double[] x;

    /**
     * @param label what they mark, in one word
     * @param x where, ascending
     */
    public ChartMarks(String label, double[] x) {
        this.label = label;
        this.x = x.clone();
    }

    public String label() {
        return label;
    }

    public int size() {
        return x.length;
    }

    public double x(int index) {
        return x[index];
    }

    /**
     * The share of the whole numbers in each of equally wide columns that is marked, 0 to 1; a column that is no wider than one
     * step counts as one.
     *
     * @param range the first and the last x
     */
    double[] shares(double[] range, int columns) {
        double[] shares = new double[columns];
        double span = range[1] - range[0];
        double steps = Math.max(1, span / columns);
        for (double mark : x) {
            if (mark >= range[0] && mark <= range[1]) {
                int column = span > 0 ? (int) ((mark - range[0]) / span * columns) : 0;
                int within = Math.min(columns - 1, column);
                shares[within] = Math.min(1, shares[within] + 1 / steps);
            }
        }
        return shares;
    }
}
