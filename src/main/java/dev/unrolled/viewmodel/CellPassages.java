package dev.unrolled.viewmodel;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * Where a cell is most and least active.
 *
 * @param signal whose values are shown
 * @param most around its greatest values, the greatest first
 * @param least around its least values, the least first
 */
public record CellPassages(int layer, int unit, Signal signal, List<Passage> most, List<Passage> least) {
    public CellPassages {
        most = List.copyOf(most);
        least = List.copyOf(least);
    }

    /** Some characters of the held-out text, with the cell's value after each. Immutable. */
    public static final class Passage {
        private final int from;
        private final int peak;
        private final double value;
        private final int[] codePoints;
        private final float[] values;

        Passage(int from, int peak, double value, int[] codePoints, float[] values) {
            this.from = from;
            this.peak = peak;
            this.value = value;
            this.codePoints = codePoints.clone();
            this.values = values.clone();
        }

        /** Where its first character stands in the held-out text. */
        public int from() {
            return from;
        }

        /** Where the value is extreme, in the held-out text. */
        public int peak() {
            return peak;
        }

        /** The extreme value. */
        public double value() {
            return value;
        }

        public int[] codePoints() {
            return codePoints.clone();
        }

        public float[] values() {
            return values.clone();
        }
    }
}
