package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.AblationResult;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.Concept;
import dev.unrolled.trace.SequenceTrace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What if this cell were gone? Ablates the chosen cell, or all pinned ones at once, on demand, and tells by how much each character of the passage shown
 * is harder to predict without it.
 */
public final class AblationModel extends OnDemandModel<AblationAnswer> {
    private static final String INVITATION =
            "Press “Ablate” after the first look for cells: the network reads held-out text with the cell held at its"
                    + " mean.";

    private final CellsModel cells;
    private final Selection selection;
    private final PassageModel passage;
    private final ReadModel read;
    private final NotebookModel notebook;
    private final AblationService service;
    private final RiseService rise;
    private final ReadOnlyObjectWrapper<float[]> rises = new ReadOnlyObjectWrapper<>(this, "rises", new float[0]);
    private final BooleanProperty allPinned = new SimpleBooleanProperty(this, "allPinned", false);
    private final BooleanProperty toZero = new SimpleBooleanProperty(this, "toZero", false);
    private AblationService.Ablated ablated;
    private long risesOffset = -1;
    private int place = -1;

    AblationModel(AppModel app, Executor background) {
        this(app, new AblationService(app.training(), background), new RiseService(background));
    }

    private AblationModel(AppModel app, AblationService service, RiseService rise) {
        super(app, service, "The cell could not be ablated");
        cells = app.cells();
        selection = app.selection();
        passage = app.passage();
        read = app.read();
        notebook = app.notebook();
        this.service = service;
        this.rise = rise;
        service.setOnSucceeded(event -> found(service.getValue()));
        rise.setOnSucceeded(event -> rises.set(withoutFirstOfText(rise.getValue())));
        read.traceProperty().addListener(changed -> readPassage());
    }

    @Override
    void forget() {
        rise.cancel();
        ablated = null;
        rises.set(new float[0]);
    }

    /** Ablates the chosen cell; what it is held against is looked at. Another ablation going on is given up. */
    public void ask() {
        conceptOrProblem("What the cell predicts is").ifPresent(concept -> service.ablate(question(concept)));
    }

    private AblationQuestion question(Concept concept) {
        return new AblationQuestion(chosen(), concept, toZero.get());
    }

    /**
     * What can be asked, is being read, or was found; with a word of which cells it is where that is no longer what is
     * chosen.
     */
    public String sentence() {
        Notebook book = notebook.notebookProperty().get();
        Optional<AblationQuestion> now = cells.conceptProperty().get().map(this::question);
        Optional<AblationAnswer> known = answerProperty().get();
        String problem = problemProperty().get();
        if (!problem.isEmpty() || runningProperty().get()) {
            String below = known.map(
                            answer -> " Below still stands what was found without " + answer.called(book) + ".")
                    .orElse("");
            return (problem.isEmpty() ? service.question().going(book) : problem) + below;
        }
        if (known.isEmpty()) {
            return now.map(question -> question.invitation(book)).orElse(INVITATION);
        }
        String other = now.filter(question -> !known.get().isOf(question))
                .map(question -> " " + question.chosenNow(book))
                .orElse("");
        return known.get().sentence(known.get().cell(book)) + other;
    }

    /** The chosen cell, or all pinned ones where that is wished and there are any. */
    private List<CellPlace> chosen() {
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

    private void found(AblationService.Ablated found) {
        if (found != null) {
            ablated = found;
            place = -1;
            risesOffset = -1;
            answer(found.answer());
            readPassage();
        }
    }

    /** Nothing predicts the first character of the text, so its loss cannot rise. */
    private float[] withoutFirstOfText(float[] found) {
        if (risesOffset == 0 && found.length > 0) {
            found[0] = 0;
        }
        return found;
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
                answerProperty().get().map(known -> known.result().places()).orElse(List.of());
        if (!places.isEmpty()) {
            place = (place + 1) % places.size();
            passage.show(places.get(place).position());
        }
    }

    /**
     * By how much each character of the passage shown is harder to predict without the cell, in nats, 0 for the first of the
     * text; empty where that is not known. Not to be changed.
     */
    public ReadOnlyObjectProperty<float[]> risesProperty() {
        return rises.getReadOnlyProperty();
    }

    /** Whether the passage shown is being read without the cell. */
    public ReadOnlyBooleanProperty readingPassageProperty() {
        return rise.runningProperty();
    }

    /** Whether all pinned cells are ablated at once rather than the chosen one. */
    public BooleanProperty allPinnedProperty() {
        return allPinned;
    }

    /** Whether the cell is held at 0 rather than at its mean. */
    public BooleanProperty toZeroProperty() {
        return toZero;
    }
}
