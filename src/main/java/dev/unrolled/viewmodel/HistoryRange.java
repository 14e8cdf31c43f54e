package dev.unrolled.viewmodel;

import dev.unrolled.training.TrainingHistory;

/** How much of the training's history the charts show. */
public enum HistoryRange {
    ALL("all", Integer.MAX_VALUE),
    LAST_2000("last 2,000", TrainingHistory.RECENT);

    private final String label;
    private final int steps;

    HistoryRange(String label, int steps) {
        this.label = label;
        this.steps = steps;
    }

    public String label() {
        return label;
    }

    /** The index of the first step shown, of so many. */
    int from(int length) {
        return Math.max(0, length - steps);
    }
}
