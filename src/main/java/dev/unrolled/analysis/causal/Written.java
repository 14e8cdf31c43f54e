package dev.unrolled.analysis.causal;

/** A text that a network wrote, with the concept's label of each of its characters. Immutable. */
public final class Written {
    private final int[] codePoints;
    private final float[] labels;

    Written(int[] codePoints, float[] labels) {
        this.codePoints = codePoints;
        this.labels = labels;
    }

    public int length() {
        return codePoints.length;
    }

    /** The characters, one code point each. */
    public int[] codePoints() {
        return codePoints.clone();
    }

    /** The labels, one a character; 0 throughout without a concept. */
    public float[] labels() {
        return labels.clone();
    }

    public String text() {
        return new String(codePoints, 0, codePoints.length);
    }
}
