package dev.unrolled.notes;

/**
 * What a cell was best for when it was pinned.
 *
 * @param concept what it followed, as the screen calls it
 * @param measure of what the value is, such as {@code AUC} or {@code |ρ|}
 * @param value in [0, 1]
 * @param iteration after how many steps of the training
 */
public record Finding(String concept, String measure, double value, long iteration) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public Finding {
        if (!(value >= 0 && value <= 1) || iteration < 0) {
            throw new IllegalArgumentException("A score lies in 0 … 1, not at " + value + " in iteration " + iteration);
        }
    }
}
