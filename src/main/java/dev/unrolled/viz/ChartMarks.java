package dev.unrolled.viz;

/** Positions that are marked along the foot of a chart, such as the steps whose gradient was clipped. Immutable. */
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
}
