package dev.unrolled.viz;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the controls of one strip share: the trace, the time axis, the cursor and the chosen cell. Bind it to the
 * application once; every control listens to what it draws. To be used on the JavaFX thread.
 */
public final class StripModel {
    private final ObjectProperty<SequenceTrace> trace = new SimpleObjectProperty<>(this, "trace", SequenceTrace.EMPTY);
    private final ObjectProperty<TimeAxis> axis = new SimpleObjectProperty<>(this, "axis", TimeAxis.EMPTY);
    private final ObjectProperty<ColorScale> scale = new SimpleObjectProperty<>(this, "scale");
    private final ObjectProperty<Signal> signal = new SimpleObjectProperty<>(this, "signal", Signal.HIDDEN_STATE);
    private final ObjectProperty<int[]> rowOrder = new SimpleObjectProperty<>(this, "rowOrder", new int[0]);
    private final ObjectProperty<Set<Signal>> visibleSignals =
            new SimpleObjectProperty<>(this, "visibleSignals", EnumSet.allOf(Signal.class));
    private final ObjectProperty<List<StripTrack>> tracks = new SimpleObjectProperty<>(this, "tracks", List.of());
    private final ObjectProperty<TextRange> brushedRange =
            new SimpleObjectProperty<>(this, "brushedRange", TextRange.EMPTY);
    private final ObjectProperty<Set<Integer>> markedUnits = new SimpleObjectProperty<>(this, "markedUnits", Set.of());
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer", 0);
    private final IntegerProperty unit = new SimpleIntegerProperty(this, "unit", 0);
    private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", -1);
    private final IntegerProperty hoverTimeStep = new SimpleIntegerProperty(this, "hoverTimeStep", -1);
    private final IntegerProperty hoverUnit = new SimpleIntegerProperty(this, "hoverUnit", -1);

    private Runnable onUnitChosen = () -> {};
    private IntConsumer onBrushBegun = timeStep -> {};
    private IntConsumer onBrushExtended = timeStep -> {};

    /** What the network did on the passage. */
    public ObjectProperty<SequenceTrace> traceProperty() {
        return trace;
    }

    /** The time steps shown, and where; {@link TimeStrip} keeps it up to date. */
    public ObjectProperty<TimeAxis> axisProperty() {
        return axis;
    }

    /** How the signal becomes tints; paper without one. */
    public ObjectProperty<ColorScale> scaleProperty() {
        return scale;
    }

    /** The signal that the heat map and the character strip show. */
    public ObjectProperty<Signal> signalProperty() {
        return signal;
    }

    /**
     * The units from the top row down; not to be changed once set. Where it is not an order of this layer's units (as
     * the empty array), rows are in the order of units.
     */
    public ObjectProperty<int[]> rowOrderProperty() {
        return rowOrder;
    }

    /** The signals whose curves are drawn; those that the trace does not have are ignored. */
    public ObjectProperty<Set<Signal>> visibleSignalsProperty() {
        return visibleSignals;
    }

    /** What is said of each character of the trace, from the top row down. */
    public ObjectProperty<List<StripTrack>> tracksProperty() {
        return tracks;
    }

    /** The brushed stretch of the trace. */
    public ObjectProperty<TextRange> brushedRangeProperty() {
        return brushedRange;
    }

    /** The units of the layer that are pointed out beside their rows. */
    public ObjectProperty<Set<Integer>> markedUnitsProperty() {
        return markedUnits;
    }

    /** The layer shown, from 0. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** The chosen unit of the layer, from 0; −1 for none. */
    public IntegerProperty unitProperty() {
        return unit;
    }

    /** The time step under the cursor, counted within the trace; −1 for none. */
    public IntegerProperty cursorProperty() {
        return cursor;
    }

    /** The time step under the mouse; −1 for none. Set by the controls. */
    public IntegerProperty hoverTimeStepProperty() {
        return hoverTimeStep;
    }

    /** The unit under the mouse; −1 for none. Set by the heat map. */
    public IntegerProperty hoverUnitProperty() {
        return hoverUnit;
    }

    SequenceTrace trace() {
        return trace.get();
    }

    TimeAxis axis() {
        return axis.get();
    }

    int cursor() {
        return cursor.get();
    }

    /** One past the last time step that is both on the axis and in the trace. */
    int shownEnd() {
        return Math.min(axis().end(), trace().length());
    }

    /** The layer, or −1 where the trace has no such layer. */
    int shownLayer() {
        return layer.get() >= 0 && layer.get() < trace().layerCount() && !trace().isEmpty() ? layer.get() : -1;
    }

    /** The number of units of the layer, 0 without one. */
    int unitCount() {
        return shownLayer() < 0 ? 0 : trace().unitCount(shownLayer());
    }

    /** The chosen unit, or −1 where the layer has no such unit. */
    int shownUnit() {
        return unit.get() < unitCount() ? unit.get() : -1;
    }

    /** Whether the trace has values of the shown signal for the layer. */
    boolean hasSignal() {
        return shownLayer() >= 0 && trace().signals().contains(signal.get());
    }

    /** Does something whenever the user has chosen a unit, be it the one that is shown already. */
    public void setOnUnitChosen(Runnable work) {
        onUnitChosen = work;
    }

    /**
     * Does something while the user brushes over the characters.
     *
     * @param begun given the time step at which a mouse button went down
     * @param extended given each time step that the mouse is then dragged to
     */
    public void setOnBrush(IntConsumer begun, IntConsumer extended) {
        onBrushBegun = begun;
        onBrushExtended = extended;
    }

    void beginBrush(double x) {
        int timeStep = axis().timeStepAt(x);
        onBrushBegun.accept(timeStep < trace().length() ? timeStep : -1);
    }

    void extendBrush(double x) {
        int timeStep = axis().nearestTimeStep(x);
        if (timeStep >= 0 && timeStep < trace().length()) {
            onBrushExtended.accept(timeStep);
        }
    }

    void choose(int wanted) {
        unit.set(wanted);
        onUnitChosen.run();
    }

    /** Moves the cursor by time steps, staying within the trace. */
    void moveCursor(int timeSteps) {
        setCursorWithin(cursor() + timeSteps);
    }

    void setCursorWithin(int timeStep) {
        if (!trace().isEmpty()) {
            cursor.set(Math.max(0, Math.min(trace().length() - 1, timeStep)));
        }
    }
}
