package dev.unrolled.text;

/** Whether there is anything to follow in the labels of a text. */
public enum Presence {
    /** The labels differ. */
    OCCURS("occurs"),
    /** Off, or 0, at every character. */
    ABSENT("does not occur"),
    /** On, or the same number, at every character. */
    ALWAYS("always holds");

    private final String words;

    Presence(String words) {
        this.words = words;
    }

    /** What is said of a concept, such as {@code does not occur}. */
    public String words() {
        return words;
    }
}
