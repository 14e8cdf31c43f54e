package dev.unrolled.text;

import java.util.Objects;

/** The labels of a numeric concept: a value at each character. Immutable. */
public final class NumericTrack implements ConceptTrack {
    private final float[] values;
    private final int offset;
    private final int length;

    private NumericTrack(float[] values, int offset, int length) {
        this.values = values;
        this.offset = offset;
        this.length = length;
    }

    /** The track with these values, which are copied. */
    public static NumericTrack of(float[] values) {
        return new NumericTrack(values.clone(), 0, values.length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public float valueAt(int position) {
        return values[offset + Objects.checkIndex(position, length)];
    }

    @Override
    public boolean occurs() {
        for (int position = 1; position < length; position++) {
            if (valueAt(position) != valueAt(0)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public NumericTrack slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new NumericTrack(values, offset + from, to - from);
    }
}
