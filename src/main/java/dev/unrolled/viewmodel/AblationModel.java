package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.text.Concept;
import dev.unrolled.trace.SequenceTrace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What if this cell were gone? Ablates the chosen cell, or all pinned ones at once, on demand, and tells by how much each character of the passage shown
 * is harder to predict without it.
 */
public final class AblationModel {
    private final TrainingModel training;
    private final Selection selection;
    private final CellsModel cells;
    private final PassageModel passage;
    private final ReadModel read;
    private final NotebookModel notebook;
    private final AblationService service;
    private final RiseService rise;
    private final ReadOnlyObjectWrapper<Optional<AblationAnswer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<float[]> rises = new ReadOnlyObjectWrapper<>(this, "rises", new float[0]);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final BooleanProperty allPinned = new SimpleBooleanProperty(this, "allPinned", false);
    private final BooleanProperty toZero = new SimpleBooleanProperty(this, "toZero", false);
    private AblationService.Ablated ablated;
    private Project project;
    private long risesOffset = -1;
    private int place = -1;

    AblationModel(AppModel app, Executor background) {
        training = app.training();
        selection = app.selection();
        cells = app.cells();
        passage = app.passage();
        read = app.read();
        notebook = app.notebook();
        service = new AblationService(training, background);
        rise = new RiseService(background);
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(
                event -> problem.set("The cell could not be ablated: " + Sentences.about(service.getException())));
        rise.setOnSucceeded(event -> rises.set(rise.getValue()));
        training.snapshotProperty().addListener(changed -> forgetOthers());
        read.traceProperty().addListener(changed -> readPassage());
    }

    // Another project with the same settings is another network all the same.
    @SuppressWarnings("ReferenceEquality")
    private void forgetOthers() {
        Project now = training.project().orElse(null);
        if (now != project) {
            project = now;
            service.cancel();
            rise.cancel();
            ablated = null;
            answer.set(Optional.empty());
            rises.set(new float[0]);
            problem.set("");
        }
    }

    /** Ablates the chosen cell; what it is held against is looked at. Another ablation going on is given up. */
    public void ask() {
        Optional<Concept> concept = cells.conceptProperty().get();
        if (training.project().isEmpty() || concept.isEmpty()) {
            problem.set("What the cell predicts is known after the first look for cells; try again then.");
            return;
        }
        problem.set("");
        service.ablate(asked(), concept.get(), toZero.get());
    }

    /** The chosen cell, or all pinned ones where that is wished and there are any. */
    private List<CellPlace> asked() {
        List<CellPlace> pinned = notebook.notebookProperty().get().cells().stream()
                .map(note -> new CellPlace(note.layer(), note.unit()))
                .toList();
        boolean several = allPinned.get() && !pinned.isEmpty();
        return several
                ? pinned
                : List.of(new CellPlace(
                        selection.layerProperty().get(),
                        selection.unitProperty().get()));
    }

    /** Gives up. */
    public void cancel() {
        service.cancel();
    }

    private void found(AblationService.Ablated found) {
        if (found != null) {
            ablated = found;
            place = -1;
            risesOffset = -1;
            answer.set(Optional.of(found.answer()));
            readPassage();
        }
    }

    private void readPassage() {
        SequenceTrace shown = read.traceProperty().get();
        if (ablated == null || shown.isEmpty() || shown.offset() < 0) {
            rises.set(new float[0]);
            return;
        }
        boolean known = shown.offset() == risesOffset && shown.length() == rises.get().length;
        if (!known) {
            // Those of another passage would stand under the wrong characters.
            rises.set(new float[0]);
            risesOffset = shown.offset();
            rise.read(ablated, (int) shown.offset(), shown.length());
        }
    }

    /** Goes to the next of the places where the loss rose most, from the worst on. */
    public void showNextPlace() {
        List<AblationResult.Place> places =
                answer.get().map(known -> known.result().places()).orElse(List.of());
        if (!places.isEmpty()) {
            place = (place + 1) % places.size();
            passage.show(places.get(place).position());
        }
    }

    /** What was found last; empty before the first time, and for another network. */
    public ReadOnlyObjectProperty<Optional<AblationAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /**
     * By how much each character of the passage shown is harder to predict without the cell, in nats; empty where that is not
     * known. Not to be changed.
     */
    public ReadOnlyObjectProperty<float[]> risesProperty() {
        return rises.getReadOnlyProperty();
    }

    /** Whether all pinned cells are ablated at once rather than the chosen one. */
    public BooleanProperty allPinnedProperty() {
        return allPinned;
    }

    /** Whether the cell is held at 0 rather than at its mean. */
    public BooleanProperty toZeroProperty() {
        return toZero;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return service.runningProperty();
    }

    /** How far it is, 0 … 1; negative while that is unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return service.progressProperty();
    }
}
