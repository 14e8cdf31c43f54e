package dev.unrolled.viewmodel;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** When the user wants training to stop by itself: what was typed, whether it makes sense, what will happen. */
public final class StopWish {
    private final Consumer<StopCondition> apply;
    private final StringProperty iteration = new SimpleStringProperty(this, "iteration", "");
    private final StringProperty loss = new SimpleStringProperty(this, "loss", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper mistaken = new ReadOnlyBooleanWrapper(this, "mistaken", false);
    private long reachedIteration;

    /** @param apply takes the condition over */
    StopWish(Consumer<StopCondition> apply) {
        this.apply = apply;
    }

    /** The iteration to stop at, as typed; empty for none. */
    public StringProperty iterationProperty() {
        return iteration;
    }

    /** The mean loss to stop at, nats per character, as typed; empty for none. */
    public StringProperty lossProperty() {
        return loss;
    }

    /** What will happen, or what is wrong with what was typed; empty when training goes on until paused. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether what was typed makes no sense. */
    public ReadOnlyBooleanProperty mistakenProperty() {
        return mistaken.getReadOnlyProperty();
    }

    /** Takes what was typed; what makes no sense changes nothing. */
    public void accept() {
        try {
            OptionalLong at = parsedIteration();
            OptionalDouble below = parsedLoss();
            apply.accept(new StopCondition(at, below));
            mistaken.set(false);
            message.set(sentence(at, below));
        } catch (IllegalArgumentException e) {
            mistaken.set(true);
            message.set(e.getMessage());
        }
    }

    /** Training goes on until paused. */
    public void clear() {
        iteration.set("");
        loss.set("");
        accept();
    }

    /** Once the condition was met it is forgotten, or the next step would meet it again. */
    void follow(TrainingSnapshot.Progress progress) {
        reachedIteration = progress.iteration();
        if (progress.state() == TrainingState.STOPPED && !(iteration.get() + loss.get()).isEmpty()) {
            clear();
            message.set(progress.message() + ".");
        }
    }

    private OptionalLong parsedIteration() {
        String typed = iteration.get().replaceAll("[\\s,_\u2009]", "");
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!typed.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("“" + iteration.get() + "” is no iteration; give a whole number.");
        }
        long value = Long.parseLong(typed);
        if (value <= reachedIteration) {
            throw new IllegalArgumentException(
                    TrainingWords.format("Iteration %,d has passed; give one after %,d.", value, reachedIteration));
        }
        return OptionalLong.of(value);
    }

    private OptionalDouble parsedLoss() {
        String typed = loss.get().strip();
        if (typed.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!typed.matches("[0-9]{0,4}(\\.[0-9]{0,9})?") || !typed.matches(".*[1-9].*")) {
            throw new IllegalArgumentException(
                    "“" + loss.get() + "” is no loss; give nats per character, such as 1.4.");
        }
        return OptionalDouble.of(Double.parseDouble(typed));
    }

    private static String sentence(OptionalLong at, OptionalDouble below) {
        String byIteration = at.isPresent() ? TrainingWords.format("at iteration %,d", at.getAsLong()) : "";
        String byLoss = below.isPresent()
                ? TrainingWords.format(
                        "once the mean loss of %d steps is at or below %s nats",
                        StopCondition.WINDOW, below.getAsDouble())
                : "";
        String either = !byIteration.isEmpty() && !byLoss.isEmpty() ? " or " : "";
        String both = byIteration + either + byLoss;
        return both.isEmpty() ? "" : "Stops " + both + ".";
    }
}
