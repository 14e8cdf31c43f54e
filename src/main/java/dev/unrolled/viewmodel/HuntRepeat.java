package dev.unrolled.viewmodel;

/** How often the hunt begins by itself while training runs. */
public enum HuntRepeat {
    NEVER("once", 0),
    MINUTE("every minute", 1),
    THREE_MINUTES("every 3 minutes", 3),
    TEN_MINUTES("every 10 minutes", 10);

    private final String label;
    private final int minutes;

    HuntRepeat(String label, int minutes) {
        this.label = label;
        this.minutes = minutes;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }

    /** Whether it is time again, so long after the last hunt ended. */
    boolean isDue(double seconds) {
        return this != NEVER && seconds >= 60.0 * minutes;
    }
}
