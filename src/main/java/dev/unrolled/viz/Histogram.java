package dev.unrolled.viz;

/** How the values of one unit are spread inside and outside a concept, each as a share of its own class. Immutable. */
final class Histogram {
    private final double low;
    private final double high;
    private final int[] inside;
    private final int[] outside;
    private int insideCount;
    private int outsideCount;
    private int notFiniteCount;

    private Histogram(double low, double high, int bins) {
        this.low = low;
        this.high = high;
        inside = new int[bins];
        outside = new int[bins];
    }

    /**
     * Counts values into bins of equal width; values outside the range go to the bin at its end.
     *
     * @param values one a character
     * @param labels whether the concept holds there, as many as values
     * @param scale gives the range
     * @param bins how many bins
     */
    static Histogram of(float[] values, boolean[] labels, ColorScale scale, int bins) {
        Histogram histogram = new Histogram(scale.low(), scale.high(), bins);
        int count = Math.min(values.length, labels.length);
        for (int index = 0; index < count; index++) {
            histogram.add(values[index], labels[index]);
        }
        return histogram;
    }

    private void add(float value, boolean isInside) {
        if (!Float.isFinite(value)) {
            notFiniteCount++;
            return;
        }
        if (isInside) {
            inside[bin(value)]++;
            insideCount++;
        } else {
            outside[bin(value)]++;
            outsideCount++;
        }
    }

    /** The bin of a value. */
    int bin(double value) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return (int) Math.max(0, Math.min(inside.length - 1, Math.floor(share * inside.length)));
    }

    int bins() {
        return inside.length;
    }

    /** The lower edge of a bin; of the one after the last, the end of the range. */
    double edge(int bin) {
        return low + (high - low) * bin / inside.length;
    }

    /** The share of all values inside the concept that fall into a bin. */
    double insideShare(int bin) {
        return insideCount == 0 ? 0 : (double) inside[bin] / insideCount;
    }

    /** The share of all values outside the concept that fall into a bin. */
    double outsideShare(int bin) {
        return outsideCount == 0 ? 0 : (double) outside[bin] / outsideCount;
    }

    double largestShare() {
        double largest = 0;
        for (int bin = 0; bin < inside.length; bin++) {
            largest = Math.max(largest, Math.max(insideShare(bin), outsideShare(bin)));
        }
        return largest;
    }

    int insideCount() {
        return insideCount;
    }

    int outsideCount() {
        return outsideCount;
    }

    int notFiniteCount() {
        return notFiniteCount;
    }
}
