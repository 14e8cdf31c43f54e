package dev.unrolled.analysis.gradients;

/** Says what a question may ask for. */
final class Range {
    private Range() {}

    /** @throws IllegalArgumentException if a value is not 1 to {@code most} */
    static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("The number of " + name + " must be 1 to " + most + ", not " + value);
        }
    }
}
