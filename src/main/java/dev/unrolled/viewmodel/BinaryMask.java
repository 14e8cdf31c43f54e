package dev.unrolled.viewmodel;

import java.util.BitSet;

/** On or off for each of a number of characters. Immutable. */
final class BinaryMask {
    private final BitSet on;
    private final int length;

    private BinaryMask(BitSet on, int length) {
        this.on = on;
        this.length = length;
    }

    /** On where a label is at least the limit. */
    static BinaryMask of(float[] labels, double limit) {
        BitSet on = new BitSet(labels.length);
        for (int index = 0; index < labels.length; index++) {
            on.set(index, labels[index] >= limit);
        }
        return new BinaryMask(on, labels.length);
    }

    boolean[] toArray() {
        boolean[] values = new boolean[length];
        on.stream().forEach(index -> values[index] = true);
        return values;
    }
}
