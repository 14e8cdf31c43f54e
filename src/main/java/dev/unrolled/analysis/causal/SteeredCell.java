package dev.unrolled.analysis.causal;

/**
 * A cell that is held while the network writes, with what its raw state is on part A.
 *
 * @param value what it is held at: raw c of an LSTM, h of the others
 * @param mean its mean
 * @param deviation its standard deviation
 * @param meanInside μ_in, its mean where the concept holds; NaN without a concept, or where it never holds
 * @param meanOutside μ_out, its mean elsewhere; NaN without a concept, or where it always holds
 */
public record SteeredCell(
        CellPlace cell, double value, double mean, double deviation, double meanInside, double meanOutside) {
    /** α, how far the value lies on the way from μ_out (0) to μ_in (1); NaN where there is no way. */
    public double alpha() {
        double way = meanInside - meanOutside;
        return way == 0 ? Double.NaN : (value - meanOutside) / way;
    }

    /** The same cell held at μ_out + α(μ_in − μ_out). */
    SteeredCell at(double alpha) {
        double wanted = meanOutside + alpha * (meanInside - meanOutside);
        return heldAt(wanted);
    }

    SteeredCell heldAt(double wanted) {
        return new SteeredCell(cell, wanted, mean, deviation, meanInside, meanOutside);
    }

    /** This cell held as many of its standard deviations from its mean as another one is. */
    SteeredCell as(SteeredCell other) {
        double deviations = other.deviation == 0 ? 0 : (other.value - other.mean) / other.deviation;
        return heldAt(mean + deviations * deviation);
    }
}
