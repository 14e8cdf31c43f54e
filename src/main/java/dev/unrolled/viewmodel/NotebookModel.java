package dev.unrolled.viewmodel;

import dev.unrolled.notes.CellNote;
import dev.unrolled.notes.Evidence;
import dev.unrolled.notes.Finding;
import dev.unrolled.notes.Notebook;
import dev.unrolled.notes.NotebookMarkdown;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The notebook of the present network: its pinned cells with their names, hypotheses and evidence. Every change can be taken
 * back. A network with other random weights begins an empty one, since its cells are other cells.
 */
public final class NotebookModel {
    private final TrainingModel training;
    private final Selection selection;
    private final ReadModel read;
    private final PassageModel passage;
    private final CellsModel cells;
    private final NotebookHistory history = new NotebookHistory();
    private final ReadOnlyObjectWrapper<Notebook> notebook =
            new ReadOnlyObjectWrapper<>(this, "notebook", Notebook.EMPTY);
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);
    private Notebook saved = Notebook.EMPTY;
    /** Those of networks set aside that stand in no file. */
    private final Set<Notebook> aside = new HashSet<>();

    private Project project;

    NotebookModel(TrainingModel training, Selection selection, ReadModel read, PassageModel passage, CellsModel cells) {
        this.training = training;
        this.selection = selection;
        this.read = read;
        this.passage = passage;
        this.cells = cells;
        ProjectWatch.on(training, this::follow);
    }

    private void follow(Optional<Project> now) {
        project = now.orElse(null);
        history.clear();
        Notebook known = now.map(Project::notebook).orElse(Notebook.EMPTY);
        saved = aside.contains(known) ? Notebook.EMPTY : known;
        show(known);
    }

    private void show(Notebook now) {
        notebook.set(now);
        undoable.set(history.undoable());
        redoable.set(history.redoable());
        unsaved.set(!now.equals(saved));
    }

    private void change(String what, UnaryOperator<Notebook> edit) {
        Notebook before = notebook.get();
        Notebook after = edit.apply(before);
        if (!after.equals(before)) {
            history.changed(what, before);
            show(after);
        }
    }

    /** What is noted of a cell, or a fresh note; with what it is best for now, where that was not known before. */
    private CellNote noteOf(int layer, int unit) {
        return notebook.get()
                .of(layer, unit)
                .orElseGet(() -> CellNote.of(layer, unit, Optional.empty()))
                .orBestFor(finding(layer, unit));
    }

    private Optional<Finding> finding(int layer, int unit) {
        CellFindings now = cells.findingsProperty().get();
        Optional<Finding> ranked = now.cells().stream()
                .filter(cell -> cell.layer() == layer && cell.unit() == unit && cell.isBeyondCharacter())
                .max(Comparator.comparingDouble(CellFinding::strength))
                .map(cell -> new Finding(
                        cell.concept().label(),
                        cell.numeric() ? "|ρ|" : "AUC",
                        cell.numeric() ? Math.abs(cell.score()) : cell.auc(),
                        now.iteration()));
        return ranked.or(() -> now.clearest(layer, unit).flatMap(concept -> {
            double auc = now.sample().auc(layer, unit, concept);
            return Double.isNaN(auc)
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            concept.label(),
                            "AUC on " + now.sample().length() + " characters",
                            Math.max(auc, 1 - auc),
                            now.iteration()));
        }));
    }

    public boolean isPinned(int layer, int unit) {
        return notebook.get().of(layer, unit).isPresent();
    }

    /** Puts a cell into the notebook; one that is there stays as it is. */
    public void pin(int layer, int unit) {
        if (project != null) {
            change("Pin of Cell " + layer + ":" + unit, book -> book.with(noteOf(layer, unit)));
        }
    }

    /** Takes a cell out of the notebook, with all that is noted of it. */
    public void unpin(int layer, int unit) {
        change("Removal of Cell " + layer + ":" + unit, book -> book.without(layer, unit));
    }

    /** Names a cell and pins it; an empty name takes the name away. */
    public void name(int layer, int unit, String name) {
        if (project != null && (isPinned(layer, unit) || !name.isBlank())) {
            CellNote named = noteOf(layer, unit).named(name);
            change("Name of Cell " + layer + ":" + unit, book -> book.with(named));
        }
    }

    /** Writes down what a pinned cell might do. */
    public void suppose(int layer, int unit, String hypothesis) {
        notebook.get()
                .of(layer, unit)
                .ifPresent(note -> change(
                        "Hypothesis on Cell " + layer + ":" + unit, book -> book.with(note.supposing(hypothesis))));
    }

    /**
     * Pins the chosen cell, with the brushed passage or the one around the cursor as evidence.
     *
     * @return the passage; empty where no text is shown
     */
    public Optional<Evidence> pinPassage() {
        if (project == null) {
            return Optional.empty();
        }
        int layer = selection.layerProperty().get();
        int unit = selection.unitProperty().get();
        Optional<Evidence> evidence = PinnedPassage.of(
                read.traceProperty().get(), read.iterationProperty().get(), selection, project);
        evidence.ifPresent(found -> change(
                "Evidence for Cell " + layer + ":" + unit,
                book -> book.with(noteOf(layer, unit).with(found))));
        return evidence;
    }

    public void removeEvidence(CellNote note, Evidence evidence) {
        change(
                "Removal of Evidence for Cell " + note.layer() + ":" + note.unit(),
                book -> book.with(note.without(evidence)));
    }

    /** Chooses the cell and shows the passage, brushed; a typed one is typed again. */
    public void show(CellNote note, Evidence evidence) {
        selection.choose(note.layer(), note.unit());
        if (evidence.isTyped()) {
            passage.typedProperty().set(evidence.text());
            passage.typingProperty().set(true);
        } else {
            passage.show(evidence.offset());
            selection.brushProperty().set(new Selection.Brush(evidence.offset(), evidence.end()));
        }
    }

    /** Takes the last change back. */
    public void undo() {
        history.undo(notebook.get()).ifPresent(this::show);
    }

    /** Makes the change that was taken back last again. */
    public void redo() {
        history.redo(notebook.get()).ifPresent(this::show);
    }

    /** What the user calls a cell of the present network; empty for a cell without a name. */
    public Optional<String> nameOf(int layer, int unit) {
        return notebook.get().nameOf(layer, unit);
    }

    /** A cell's place, with its name if it has one: {@code 0:45 opens at quotes}. */
    public String label(int layer, int unit) {
        return notebook.get().label(layer, unit);
    }

    /** The same for the middle of a sentence: {@code 0:45 “opens at quotes”}. */
    public String inSentence(int layer, int unit) {
        return notebook.get().inSentence(layer, unit);
    }

    /** The notebook as Markdown. */
    public String markdown() {
        String title = training.project()
                .map(now -> now.configuration().architecture().label() + " on " + now.name())
                .orElse("no network");
        return NotebookMarkdown.of(notebook.get(), title);
    }

    /** The notebook as it is now, to be kept with a network that is set aside. */
    Notebook setAside() {
        if (unsaved.get()) {
            aside.add(notebook.get());
        }
        return notebook.get();
    }

    /** Told which notebook is in a session file now. */
    void saved(Notebook written) {
        saved = written;
        aside.remove(written);
        unsaved.set(!notebook.get().equals(saved));
    }

    /** The notebook of the present network. */
    public ReadOnlyObjectProperty<Notebook> notebookProperty() {
        return notebook.getReadOnlyProperty();
    }

    /** What {@link #undo} would take back, such as {@code Name of Cell 0:45}; empty for nothing. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo} would make again; empty for nothing. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether something is noted that stands in no session file. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }
}
