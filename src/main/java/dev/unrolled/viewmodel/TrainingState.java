package dev.unrolled.viewmodel;

/** What the training is doing; every state looks different on the screen. */
public enum TrainingState {
    LOADING("loading"),
    TRAINING("training"),
    PAUSED("paused"),
    /** A stop condition was reached: paused, with a word why. */
    STOPPED("stopped"),
    /** Loading failed or the numbers exploded; the message says why and what is kept. */
    FAILED("failed");

    private final String label;

    TrainingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
