package dev.unrolled.nn;

/**
 * What one pass runs over.
 *
 * @param batch B, the number of streams of text read side by side, at least 1
 * @param steps T, the number of time steps, at least 1
 */
public record Span(int batch, int steps) {
    public Span {
        if (batch < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "A pass needs at least one stream and one time step, not " + batch + " and " + steps);
        }
    }

    /** T·B, the number of characters. */
    public int characters() {
        return batch * steps;
    }
}
