package dev.unrolled.viewmodel;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * Passes snapshots on to a view, seldom enough for charts: at most {@value #PER_SECOND} a second while training, none
 * while the view is hidden, and always the last one of a training.
 */
final class PacedSnapshots {
    private static final int PER_SECOND = 3;
    private static final long INTERVAL_NANOS = 1_000_000_000L / PER_SECOND;

    private final ObservableValue<TrainingSnapshot> source;
    private final LongSupplier nanoTime;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", false);
    private final ReadOnlyObjectWrapper<TrainingSnapshot> latest =
            new ReadOnlyObjectWrapper<>(this, "latest", TrainingSnapshot.EMPTY);
    private long lastNanos;

    PacedSnapshots(ObservableValue<TrainingSnapshot> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        lastNanos = nanoTime.getAsLong() - INTERVAL_NANOS;
        source.addListener((observed, before, now) -> arrived());
        visible.addListener((observed, before, now) -> pass());
        pass();
    }

    BooleanProperty visibleProperty() {
        return visible;
    }

    ReadOnlyObjectProperty<TrainingSnapshot> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    private void arrived() {
        TrainingSnapshot snapshot = source.getValue();
        // What comes last must not be left out: after it nothing else arrives.
        boolean last = snapshot == null || snapshot.progress().state() != TrainingState.TRAINING;
        boolean sampled =
                snapshot != null && !snapshot.sample().equals(latest.get().sample());
        if (last || sampled || nanoTime.getAsLong() - lastNanos >= INTERVAL_NANOS) {
            pass();
        }
    }

    private void pass() {
        if (visible.get() && source.getValue() != null) {
            lastNanos = nanoTime.getAsLong();
            latest.set(source.getValue());
        }
    }
}
