package dev.unrolled.text;

import java.util.BitSet;
import java.util.Locale;
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

    /** The track that is on where a bit is set; the bits must not be changed afterwards. */
    static BinaryTrack of(int length, BitSet on) {
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
    public double mean() {
        return baseRate();
    }

    @Override
    public String rateWords() {
        Presence presence = presence();
        if (presence != Presence.OCCURS) {
            return presence.words();
        }
        double percent = 100 * baseRate();
        return percent < 0.1
                ? String.format(Locale.ROOT, "on at %,d of %,d characters", onCount(), length)
                : String.format(Locale.ROOT, "on at %.1f %% of the characters", percent);
    }

    @Override
    public Presence presence() {
        int count = onCount();
        return count == 0 ? Presence.ABSENT : count < length ? Presence.OCCURS : Presence.ALWAYS;
    }

    @Override
    public BinaryTrack slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new BinaryTrack(on.get(from, to), to - from);
    }
}
