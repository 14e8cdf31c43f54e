package dev.unrolled.viewmodel;

/**
 * Text that the network wrote.
 *
 * @param text what it wrote
 * @param temperature what it was drawn with
 * @param iteration when
 * @param refusal why it wrote nothing, a sentence; empty if it did
 */
public record TextSample(String text, double temperature, long iteration, String refusal) {
    public static final TextSample EMPTY = new TextSample("", 1, 0);

    public TextSample(String text, double temperature, long iteration) {
        this(text, temperature, iteration, "");
    }

    /** Nothing, from a network that cannot write. */
    static TextSample refused(String why, long iteration) {
        return new TextSample("", 1, iteration, why);
    }

    /** Whether the network cannot write. */
    public boolean isRefused() {
        return !refusal.isEmpty();
    }
}
