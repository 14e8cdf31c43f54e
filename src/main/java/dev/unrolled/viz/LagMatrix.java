package dev.unrolled.viz;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** Norms over (T, t), t ≤ T, as decimal logarithms: −∞ for an exact zero. Immutable. */
final class LagMatrix {
    static final LagMatrix EMPTY = new LagMatrix(new int[0], new double[0][]);

    private final int[] codePoints;
    private final double[][] norms;

    /**
     * @param codePoints the characters of the passage
     * @param norms {@code [T][t]}, 0 or more; what lies above the diagonal or is missing is not shown
     */
    LagMatrix(int[] codePoints, double[][] norms) {
        if (norms.length > codePoints.length) {
            throw new IllegalArgumentException(norms.length + " rows for " + codePoints.length + " characters");
        }
        this.codePoints = codePoints.clone();
        this.norms = Arrays.stream(norms).map(double[]::clone).toArray(double[][]::new);
    }

    int size() {
        return norms.length;
    }

    int codePoint(int timeStep) {
        return codePoints[timeStep];
    }

    /** One past the last t of a row that has a value. */
    int end(int row) {
        return Math.min(row + 1, norms[row].length);
    }

    boolean has(int row, int column) {
        return row >= 0 && row < size() && column >= 0 && column < end(row);
    }

    double norm(int row, int column) {
        return norms[row][column];
    }

    static float logarithm(double norm) {
        return (float) Math.log10(norm);
    }

    boolean hasZero() {
        return Arrays.stream(norms).flatMapToDouble(Arrays::stream).anyMatch(norm -> norm == 0);
    }

    boolean hasNotFinite() {
        return Arrays.stream(norms).flatMapToDouble(Arrays::stream).anyMatch(norm -> !Double.isFinite(norm));
    }

    /** The logarithms of the least and the greatest value that has one; a decade where there is none. */
    double[] range() {
        return range(Arrays.stream(norms).flatMapToDouble(Arrays::stream).toArray());
    }

    /** The same for some values. */
    static double[] range(double[] values) {
        DoubleSummaryStatistics logarithms =
                Arrays.stream(values).map(Math::log10).filter(Double::isFinite).summaryStatistics();
        if (logarithms.getCount() == 0) {
            return new double[] {-1, 0};
        }
        return new double[] {logarithms.getMin(), Math.max(logarithms.getMax(), logarithms.getMin() + 1e-6)};
    }
}
