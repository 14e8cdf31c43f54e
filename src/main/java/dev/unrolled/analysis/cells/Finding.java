package dev.unrolled.analysis.cells;

/** Whether a cell is found for a concept, and if not, what speaks against it first. */
public enum Finding {
    /** A cell follows the concept. */
    FOUND("found"),
    /** No cell could be ranked; the ranking says why. */
    NOT_RANKED("cannot be told"),
    /** The best cell of part A goes the other way on part B. */
    NOT_KEPT("not kept on B"),
    /** Rotated labels score as high. */
    CHANCE("like chance"),
    /** Among equal characters the score is gone. */
    ECHO("an echo"),
    /** The score is low, and lower among equal characters. */
    LOOSE("too loose"),
    /** The character alone tells as much. */
    CHARACTER_ALONE("x alone tells it"),
    /** The untrained network tells as much. */
    UNTRAINED("untrained tells it");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    /** The same in two or three words. */
    public String words() {
        return words;
    }
}
