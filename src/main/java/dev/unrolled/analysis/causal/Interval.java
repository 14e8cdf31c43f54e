package dev.unrolled.analysis.causal;

/** Where a number lies with 95 % confidence; NaN where that cannot be told. */
public record Interval(double low, double high) {
    static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /** Whether it leaves out a value. */
    public boolean excludes(double value) {
        return low > value || high < value;
    }
}
