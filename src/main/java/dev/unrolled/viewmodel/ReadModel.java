package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the Read view shows: the trace of the passage, live or frozen, and how its cells are ordered. */
public final class ReadModel {
    /** While training runs, rows keep their places for so long, in seconds. */
    private static final double ORDER_EVERY = 10;

    private final Selection selection;
    private final RowOrderService ordering;
    private final FrozenReader frozenReader;
    private final TrainingModel training;
    private final ReadOnlyObjectWrapper<SequenceTrace> trace =
            new ReadOnlyObjectWrapper<>(this, "trace", SequenceTrace.EMPTY);
    private final ReadOnlyLongWrapper iteration = new ReadOnlyLongWrapper(this, "iteration", 0);
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen", false);
    private final BooleanProperty byLikeness = new SimpleBooleanProperty(this, "byLikeness", true);
    private final ReadOnlyObjectWrapper<int[]> rowOrder = new ReadOnlyObjectWrapper<>(this, "rowOrder", new int[0]);
    private final ObjectProperty<Set<Signal>> visibleSignals =
            new SimpleObjectProperty<>(this, "visibleSignals", EnumSet.allOf(Signal.class));
    private final ProjectWatch watch = new ProjectWatch();
    private long orderedNanos;
    private SequenceTrace ordered = SequenceTrace.EMPTY;

    ReadModel(TrainingModel training, Selection selection, Executor background) {
        this.training = training;
        this.selection = selection;
        ordering = new RowOrderService(background);
        ordering.setOnSucceeded(event -> rowOrder.set(byLikeness.get() ? ordering.getValue() : new int[0]));
        training.snapshotProperty().addListener(changed -> take());
        frozenReader = new FrozenReader(background);
        frozenReader.setOnSucceeded(event -> takeFrozen(frozenReader.getValue()));
        frozen.addListener(changed -> holdOrLetGo());
        training.wantedPassageProperty().addListener((source, before, now) -> {
            if (frozen.get()) {
                now.ifPresent(frozenReader::read);
            }
        });
        byLikeness.addListener(changed -> orderRows());
        selection.layerProperty().addListener(changed -> orderRows());
        selection.signalProperty().addListener(changed -> orderRows());
    }

    private void take() {
        TrainingSnapshot now = training.snapshot();
        if (watch.isAnother(now.project())) {
            frozen.set(false);
            selection.forgetCells();
        }
        if (frozen.get()) {
            return;
        }
        iteration.set(now.progress().iteration());
        if (now.trace() != trace.get()) {
            show(now.trace());
        }
    }

    private void show(SequenceTrace now) {
        SequenceTrace before = trace.get();
        trace.set(now);
        selection.follow(before, now);
        orderRowsNowAndThen();
    }

    /** Keeps a copy of the weights with which other passages can be read while the view is frozen. */
    private void holdOrLetGo() {
        Optional<Project> project = training.project();
        if (frozen.get() && project.isPresent()) {
            frozenReader.hold(NetworkCopy.of(training), project.get().heldOut());
        } else {
            frozenReader.letGo();
        }
        take();
    }

    private void takeFrozen(FrozenReader.Reading read) {
        if (frozen.get()) {
            iteration.set(read.iteration());
            show(read.trace());
        }
    }

    private void orderRowsNowAndThen() {
        SequenceTrace now = trace.get();
        boolean moved = now.offset() != ordered.offset() || now.length() != ordered.length();
        if (moved || System.nanoTime() - orderedNanos > ORDER_EVERY * 1e9) {
            orderRows();
        }
    }

    private void orderRows() {
        SequenceTrace now = trace.get();
        int layer = selection.layerProperty().get();
        Signal signal = selection.signalProperty().get();
        if (!byLikeness.get()) {
            rowOrder.set(new int[0]);
        } else if (!now.isEmpty() && layer < now.layerCount() && now.signals().contains(signal)) {
            ordered = now;
            orderedNanos = System.nanoTime();
            ordering.order(now, signal, layer);
        }
    }

    /** Moves the chosen cell up or down by rows of the heat map. */
    public void moveCell(int rows) {
        SequenceTrace now = trace.get();
        int layer = selection.layerProperty().get();
        if (now.isEmpty() || layer >= now.layerCount()) {
            return;
        }
        int units = now.unitCount(layer);
        int[] order = rowOrder.get();
        int unit = selection.unitProperty().get();
        if (order.length != units) {
            selection.unitProperty().set(Math.max(0, Math.min(units - 1, unit + rows)));
            return;
        }
        int row = 0;
        while (row < units - 1 && order[row] != unit) {
            row++;
        }
        selection.unitProperty().set(order[Math.max(0, Math.min(units - 1, row + rows))]);
    }

    /** Moves to another layer; the cell keeps its number as far as there is one. */
    public void moveLayer(int layers) {
        SequenceTrace now = trace.get();
        int wanted = selection.layerProperty().get() + layers;
        if (wanted >= 0 && wanted < now.layerCount() && !now.isEmpty()) {
            int unit = Math.min(selection.unitProperty().get(), now.unitCount(wanted) - 1);
            selection.choose(wanted, unit);
        }
    }

    /** Moves the cursor by time steps, staying within the passage. */
    public void moveCursor(int timeSteps) {
        int length = trace.get().length();
        if (length > 0) {
            int wanted = selection.cursorProperty().get() + timeSteps;
            selection.cursorProperty().set(Math.max(0, Math.min(length - 1, wanted)));
        }
    }

    /** Marks the characters between two time steps, both included, and puts the cursor on the second. */
    public void brush(int anchor, int timeStep) {
        selection.cursorProperty().set(timeStep);
        long offset = Math.max(0, trace.get().offset());
        int first = Math.min(anchor, timeStep);
        int end = Math.max(anchor, timeStep) + 1;
        selection.brushProperty().set(new Selection.Brush(offset + first, offset + end));
    }

    /** Moves the end of the marked stretch that the cursor is on; marks from the cursor on where nothing is marked. */
    public void extendBrush(int timeSteps) {
        SequenceTrace now = trace.get();
        int cursor = selection.cursorProperty().get();
        int wanted = cursor + timeSteps;
        if (cursor >= 0 && wanted >= 0 && wanted < now.length()) {
            Selection.Brush brush = selection.brushProperty().get();
            int first = brush.first(now);
            int last = brush.end(now) - 1;
            int other = cursor == first ? last : first;
            brush(last < first ? cursor : other, wanted);
        }
    }

    /** Shows or hides the curve of a signal. */
    public void setVisible(Signal signal, boolean visible) {
        EnumSet<Signal> changed = EnumSet.noneOf(Signal.class);
        changed.addAll(visibleSignals.get());
        if (visible ? changed.add(signal) : changed.remove(signal)) {
            visibleSignals.set(changed);
        }
    }

    /** What the network did on the passage. */
    public ReadOnlyObjectProperty<SequenceTrace> traceProperty() {
        return trace.getReadOnlyProperty();
    }

    /** After how many steps the trace was made. */
    public ReadOnlyLongProperty iterationProperty() {
        return iteration.getReadOnlyProperty();
    }

    /** Whether the view keeps what it shows while training goes on. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /** Whether the rows of the heat map are ordered by likeness rather than by number. */
    public BooleanProperty byLikenessProperty() {
        return byLikeness;
    }

    /** The units from the top row of the heat map down; empty for the order of their numbers. Not to be changed. */
    public ReadOnlyObjectProperty<int[]> rowOrderProperty() {
        return rowOrder.getReadOnlyProperty();
    }

    /** The signals whose curves are drawn. */
    public ObjectProperty<Set<Signal>> visibleSignalsProperty() {
        return visibleSignals;
    }
}
