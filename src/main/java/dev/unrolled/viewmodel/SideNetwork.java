package dev.unrolled.viewmodel;

import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingHistory;

/**
 * One of the networks that are looked at side by side, at one moment.
 *
 * @param id {@link Companion#PRESENT} for the present network, otherwise a companion's
 * @param place 0 for the present network, otherwise 1 … {@value Companion#MOST}; decides its colour
 * @param name what it is called on the screen
 * @param configuration how it is trained, with its dials
 * @param iteration the number of steps it has made
 * @param history its losses and gradient norms
 * @param failure why it does not train on; empty while it does
 */
public record SideNetwork(
        long id,
        int place,
        String name,
        TrainingConfiguration configuration,
        long iteration,
        TrainingHistory.View history,
        String failure) {
    private static final double LONGEST_WRITTEN_OUT = 1e4;

    static SideNetwork of(CompanionSnapshot moment) {
        Companion companion = moment.companion();
        return new SideNetwork(
                companion.id(),
                companion.place(),
                companion.name(),
                companion.configuration(),
                moment.iteration(),
                moment.history(),
                moment.failure());
    }

    /** Its name, with a word for a look at it without its nonlinearity. */
    String name(boolean linear) {
        return linear ? name + ", linear" : name;
    }

    public boolean isPresent() {
        return id == Companion.PRESENT;
    }

    /** Whether it has made a step. */
    public boolean hasBegun() {
        return history.length() > 0;
    }

    public boolean hasFailed() {
        return !failure.isEmpty();
    }

    /** How far it is, such as {@code iteration 1,200 · 1.832 nats}. */
    public String progressInWords() {
        double loss = HistoryCurves.lastMeanLoss(history);
        String steps = TrainingWords.format("iteration %,d", iteration);
        if (Double.isNaN(loss)) {
            return steps;
        }
        return steps + TrainingWords.format(loss < LONGEST_WRITTEN_OUT ? " · %.3f nats" : " · %.1e nats", loss);
    }
}
