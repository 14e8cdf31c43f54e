package dev.unrolled.text;

import java.util.Locale;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

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

    /** The track with the values of a function; it is asked for 0, 1 … length − 1 in this order. */
    public static NumericTrack of(int length, IntToDoubleFunction value) {
        float[] values = new float[length];
        for (int position = 0; position < length; position++) {
            values[position] = (float) value.applyAsDouble(position);
        }
        return new NumericTrack(values, 0, length);
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
    public double mean() {
        double sum = 0;
        for (int position = 0; position < length; position++) {
            sum += valueAt(position);
        }
        return length == 0 ? 0 : sum / length;
    }

    @Override
    public String rateWords() {
        Presence presence = presence();
        if (presence != Presence.OCCURS) {
            return presence.words();
        }
        float smallest = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        for (int position = 0; position < length; position++) {
            smallest = Math.min(smallest, valueAt(position));
            largest = Math.max(largest, valueAt(position));
        }
        return String.format(Locale.ROOT, "%.0f to %.0f, mean %.2f", smallest, largest, mean());
    }

    @Override
    public NumericTrack slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new NumericTrack(values, offset + from, to - from);
    }
}
