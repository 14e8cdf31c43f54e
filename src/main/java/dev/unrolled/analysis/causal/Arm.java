package dev.unrolled.analysis.causal;

/** The ways in which the same text is gone on with. */
public enum Arm {
    /** The chosen cells are held. */
    HELD(0),
    /** Nothing is held. */
    FREE(1),
    /** Random cells of like variance are held as far from their means. */
    OTHER(2);

    private final int number;

    Arm(int number) {
        this.number = number;
    }

    /** Its place where there is one of something for each, from 0. */
    int number() {
        return number;
    }
}
