package dev.unrolled.analysis.cells;

/** The joint histogram of a cell's value and a numeric label, {@value #BINS} × {@value #BINS}. */
final class JointHistogram {
    static final int BINS = 64;

    /** The count at [label bin · BINS + value bin]. */
    private final long[] counts = new long[BINS * BINS];

    private final double[] sums = new double[BINS];
    private double squares;
    /** The first value: what is summed is the distance from it, as saturated values differ in their last digits only. */
    private double origin = Double.NaN;

    void add(int labelBin, int valueBin, double raw) {
        origin = Double.isNaN(origin) ? raw : origin;
        double value = raw - origin;
        counts[labelBin * BINS + valueBin]++;
        sums[labelBin] += value;
        squares += value * value;
    }

    private double[] labelCounts() {
        double[] marginal = new double[BINS];
        for (int at = 0; at < counts.length; at++) {
            marginal[at / BINS] += counts[at];
        }
        return marginal;
    }

    /** η² = Σ_g n_g(x̄_g − x̄)² / Σ(x − x̄)² over the label's bins g, of the raw values x; NaN where x does not vary. */
    double etaSquared() {
        double[] sizes = labelCounts();
        double total = 0;
        double sum = 0;
        double between = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += sizes[bin];
            sum += sums[bin];
            between += sizes[bin] == 0 ? 0 : sums[bin] * sums[bin] / sizes[bin];
        }
        double spread = squares - sum * sum / total;
        return spread > 1e-12 * squares ? (between - sum * sum / total) / spread : Double.NaN;
    }

    /** Σ p(a,b)·ln[p(a,b) / (p(a)·p(b))], in nats. */
    double mutualInformation() {
        double[] rows = labelCounts();
        double[] columns = new double[BINS];
        double total = 0;
        for (int at = 0; at < counts.length; at++) {
            columns[at % BINS] += counts[at];
            total += counts[at];
        }
        double information = 0;
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                double chance = rows[at / BINS] * columns[at % BINS] / total;
                information += counts[at] / total * Math.log(counts[at] / chance);
            }
        }
        return information;
    }
}
