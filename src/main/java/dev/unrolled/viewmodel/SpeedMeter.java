package dev.unrolled.viewmodel;

/** Characters per second over the last few seconds of training; pauses do not count. */
final class SpeedMeter {
    private static final double WINDOW_SECONDS = 3;

    private double seconds;
    private double characters;

    /** A step of so many characters took so long, with whatever was done since the step before. */
    void add(int stepCharacters, double stepSeconds) {
        seconds += stepSeconds;
        characters += stepCharacters;
        if (seconds > WINDOW_SECONDS) {
            double kept = WINDOW_SECONDS / seconds;
            seconds *= kept;
            characters *= kept;
        }
    }

    double charactersPerSecond() {
        return seconds == 0 ? 0 : characters / seconds;
    }
}
