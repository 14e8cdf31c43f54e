package dev.unrolled.text;

import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntPredicate;

/** The labels of a binary concept: on or off at each character. Immutable. */
public final class BinaryTrack implements ConceptTrack {
    private final BitSet on;
    private final int length;

    private BinaryTrack(BitSet on, int length) {
        this.on = on;
        this.length = length;
    }

    /** The track that is on where the predicate holds; it is asked for 0, 1 … length − 1 in this order. */
    public static BinaryTrack of(int length, IntPredicate isOn) {
        BitSet on = new BitSet(length);
        for (int position = 0; position < length; position++) {
            if (isOn.test(position)) {
                on.set(position);
            }
        }
        return new BinaryTrack(on, length);
    }

    @Override
    public int length() {
        return length;
    }

    public boolean isOn(int position) {
        return on.get(Objects.checkIndex(position, length));
    }

    @Override
    public float valueAt(int position) {
        return isOn(position) ? 1 : 0;
    }

    /** At how many characters the concept is on. */
    public int onCount() {
        return on.cardinality();
    }

    /** The share of characters at which the concept is on, in [0, 1]; 0 for an empty track. */
    public double baseRate() {
        return length == 0 ? 0 : (double) onCount() / length;
    }

    @Override
    public boolean occurs() {
        int count = onCount();
        return count > 0 && count < length;
    }

    @Override
    public BinaryTrack slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new BinaryTrack(on.get(from, to), to - from);
    }
}
