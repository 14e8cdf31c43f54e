package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The one cursor, the one chosen cell and the one brushed range that every view shares. Hover shows, click pins. Never
 * asks anything of a worker.
 */
public final class Selection {
    private static final int FIRST_CURSOR = 40;

    private final IntegerProperty cursor = new SimpleIntegerProperty(this, "cursor", -1);
    private final IntegerProperty hoverTimeStep = new SimpleIntegerProperty(this, "hoverTimeStep", -1);
    private final IntegerProperty hoverUnit = new SimpleIntegerProperty(this, "hoverUnit", -1);
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer", 0);
    private final IntegerProperty unit = new SimpleIntegerProperty(this, "unit", 0);
    private final ObjectProperty<Signal> signal = new SimpleObjectProperty<>(this, "signal", Signal.HIDDEN_STATE);
    private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(this, "brush", Brush.NONE);
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned", false);
    private final CellHistory history = new CellHistory();
    /** Where the cursor shall go once it is shown; −1 for nowhere. Moving the cursor by hand gives the wish up. */
    private long wantedCharacter = -1;

    private long shownOffset = -1;
    private int shownLength;
    private boolean settingByItself;
    private Runnable onChosen = () -> {};

    /**
     * A stretch of the passage marked with the mouse, in characters of the held-out text.
     *
     * @param from the first character
     * @param to one past the last; {@code from} where nothing is marked
     */
    public record Brush(long from, long to) {
        public static final Brush NONE = new Brush(0, 0);

        public boolean isEmpty() {
            return to <= from;
        }

        /** The first marked time step of a passage. */
        public int first(SequenceTrace passage) {
            return within(from, passage);
        }

        /** One past the last marked time step of a passage; {@link #first} where none is marked. */
        public int end(SequenceTrace passage) {
            return isEmpty() ? first(passage) : within(to, passage);
        }

        private static int within(long character, SequenceTrace passage) {
            return (int) Math.max(0, Math.min(passage.length(), character - Math.max(0, passage.offset())));
        }
    }

    Selection() {
        layer.addListener(changed -> cellChanged());
        unit.addListener(changed -> cellChanged());
        cursor.addListener((source, before, now) -> wantedCharacter = -1);
    }

    private void cellChanged() {
        if (!settingByItself) {
            pin();
        }
    }

    /** Holds the cell that is shown as one that the user has chosen: no other is suggested any more. */
    public void pin() {
        pinned.set(true);
        history.visit(new CellHistory.Place(layer.get(), unit.get()));
    }

    /** The time step under the pinned cursor, within the passage shown; −1 for none. */
    public IntegerProperty cursorProperty() {
        return cursor;
    }

    /** The time step under the mouse; −1 for none. */
    public IntegerProperty hoverTimeStepProperty() {
        return hoverTimeStep;
    }

    /** The cell under the mouse; −1 for none. */
    public IntegerProperty hoverUnitProperty() {
        return hoverUnit;
    }

    /** The layer shown, from 0. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** The chosen cell of the layer, from 0. */
    public IntegerProperty unitProperty() {
        return unit;
    }

    /** The signal that tints stand for. */
    public ObjectProperty<Signal> signalProperty() {
        return signal;
    }

    /** The stretch marked with the mouse. */
    public ObjectProperty<Brush> brushProperty() {
        return brush;
    }

    /** Whether the user has chosen a cell: until then the best one may be chosen for them. */
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** The chosen cell, if the user has chosen one. */
    Optional<CellHistory.Place> pinnedPlace() {
        return pinned.get() ? Optional.of(new CellHistory.Place(layer.get(), unit.get())) : Optional.empty();
    }

    /** The time step that is talked about: the one under the mouse, else the one under the cursor; −1 for none. */
    public int shownTimeStep() {
        return hoverTimeStep.get() >= 0 ? hoverTimeStep.get() : cursor.get();
    }

    /** The cell that is talked about: the one under the mouse, else the chosen one. */
    public int shownUnit() {
        return hoverUnit.get() >= 0 ? hoverUnit.get() : unit.get();
    }

    /** Chooses a cell for the user. */
    public void choose(int wantedLayer, int wantedUnit) {
        layer.set(wantedLayer);
        unit.set(wantedUnit);
        cellChanged();
        onChosen.run();
    }

    /** Does something whenever a cell has been chosen by name, rather than by moving from cell to cell. */
    void setOnChosen(Runnable work) {
        onChosen = work;
    }

    /** Shows a cell as long as the user has not chosen one. */
    void suggest(int wantedLayer, int wantedUnit) {
        if (!pinned.get()) {
            setByItself(wantedLayer, wantedUnit);
        }
    }

    private void setByItself(int wantedLayer, int wantedUnit) {
        settingByItself = true;
        layer.set(wantedLayer);
        unit.set(wantedUnit);
        settingByItself = false;
    }

    /** Back to the cell chosen before. */
    public void back() {
        history.back().ifPresent(place -> setByItself(place.layer(), place.unit()));
    }

    /** Forward again after {@link #back}. */
    public void forward() {
        history.forward().ifPresent(place -> setByItself(place.layer(), place.unit()));
    }

    /** Another network: its cells have nothing to do with the ones before. */
    void forgetCells() {
        history.clear();
        pinned.set(false);
        brush.set(Brush.NONE);
    }

    /** Puts the cursor on a character of the held-out text: at once where it is shown, else as soon as it is. */
    void moveToCharacter(long character) {
        long step = character - shownOffset;
        if (shownOffset >= 0 && step >= 0 && step < shownLength) {
            cursor.set((int) step);
        }
        wantedCharacter = character;
    }

    /** Keeps the cursor on its character, and cell and signal within what there is, as another passage is shown. */
    void follow(SequenceTrace before, SequenceTrace now) {
        if (now.isEmpty()) {
            return;
        }
        if (before.isEmpty() || !now.signals().contains(signal.get())) {
            signal.set(now.activation());
        }
        int shownLayer = Math.max(0, Math.min(layer.get(), now.layerCount() - 1));
        setByItself(shownLayer, Math.max(0, Math.min(unit.get(), now.unitCount(shownLayer) - 1)));
        if (!before.isEmpty() && (before.offset() < 0) != (now.offset() < 0)) {
            // What was marked is in another text.
            brush.set(Brush.NONE);
        }
        int step = followed(before, now);
        shownOffset = now.offset();
        shownLength = now.length();
        long stillWanted = wantedCharacter;
        cursor.set(Math.max(0, Math.min(now.length() - 1, step)));
        wantedCharacter = stillWanted;
    }

    private int followed(SequenceTrace before, SequenceTrace now) {
        long wanted = wantedCharacter - now.offset();
        if (wantedCharacter >= 0 && now.offset() >= 0 && wanted >= 0 && wanted < now.length()) {
            wantedCharacter = -1;
            return (int) wanted;
        }
        if (cursor.get() < 0) {
            return FIRST_CURSOR;
        }
        boolean sameText = before.offset() >= 0 && now.offset() >= 0 && !before.isEmpty();
        long moved = sameText ? before.offset() - now.offset() : 0;
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, cursor.get() + moved));
    }
}
