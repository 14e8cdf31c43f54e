package dev.unrolled.viewmodel;

import dev.unrolled.notes.Notebook;
import dev.unrolled.text.Concept;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The cells worth a look: for each concept that occurs in the text the cell that follows it best. Looks by itself from
 * time to time while training runs, seldom enough to cost it little, and on demand.
 */
public final class CellsModel {
    /** The first look is worth it only when something has been learned. */
    private static final long FIRST_ITERATION = 100;

    private static final double FIRST_SECONDS = 1.5;
    /** What was found first is soon out of date: the network learns fastest at the beginning. */
    private static final double SECOND_SECONDS = 6;

    private static final double EVERY_SECONDS = 30;
    private static final double RAREST_SECONDS = 60;
    /** A look may take this share of the time. */
    private static final double SHARE = 0.03;

    private final TrainingModel training;
    private final Selection selection;
    private final EmergenceModel emergence;
    private final ObservableList<Concept> customConcepts = FXCollections.observableArrayList();
    private final ConceptLabels labels = new ConceptLabels();
    private final CellsService service;
    private final ReadOnlyObjectWrapper<CellFindings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", CellFindings.EMPTY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ObjectProperty<Optional<Concept>> concept =
            new SimpleObjectProperty<>(this, "concept", Optional.empty());
    private Supplier<Notebook> notebook = () -> Notebook.EMPTY;
    private final ProjectWatch watch = new ProjectWatch();
    private long begunNanos;
    private long endedNanos;
    private long firstNanos;
    private int looks;
    private long failedIteration = -1;
    private boolean conceptChosen;
    private boolean settingByItself;

    /** @param emergence is told of every look */
    CellsModel(TrainingModel training, Selection selection, EmergenceModel emergence, Executor background) {
        this.training = training;
        this.selection = selection;
        this.emergence = emergence;
        service = new CellsService(training, selection, background, this);
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(event -> failed());
        service.setOnCancelled(event -> endedNanos = System.nanoTime());
        training.snapshotProperty().addListener(changed -> lookNowAndThen());
        selection.setOnChosen(this::holdAgainstItsConcept);
        concept.addListener(changed -> conceptChosen |= !settingByItself);
    }

    private void lookNowAndThen() {
        if (watch.isAnother(training.project())) {
            service.cancel();
            findings.set(CellFindings.EMPTY);
            firstNanos = System.nanoTime();
            endedNanos = 0;
            begunNanos = 0;
            looks = 0;
            failedIteration = -1;
            problem.set("");
            conceptChosen = false;
        }
        suggestLively();
        long iteration = training.snapshot().progress().iteration();
        boolean looked = iteration == findings.get().iteration() || iteration == failedIteration;
        if (!service.isRunning() && !looked && isDue()) {
            renew();
        }
    }

    /** As long as no cell is known to mean something, one is shown on which something can be seen. */
    private void suggestLively() {
        TrainingSnapshot now = training.snapshot();
        if (!selection.pinnedProperty().get() && !now.trace().isEmpty() && best().isEmpty()) {
            CellHistory.Place shown = new CellHistory.Place(
                    selection.layerProperty().get(), selection.unitProperty().get());
            Liveliness.choose(now.trace(), shown).ifPresent(lively -> selection.suggest(lively.layer(), lively.unit()));
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        boolean resting = training.snapshot().progress().state() != TrainingState.TRAINING;
        if (endedNanos == 0) {
            boolean learned = training.snapshot().progress().iteration() >= FIRST_ITERATION;
            return resting || (learned && now - firstNanos > FIRST_SECONDS * 1e9);
        }
        double took = (endedNanos - begunNanos) / 1e9;
        double usual = looks < 2 ? SECOND_SECONDS : Math.min(RAREST_SECONDS, Math.max(EVERY_SECONDS, took / SHARE));
        double pause = resting ? 2 * took : usual;
        return now - endedNanos > pause * 1e9;
    }

    /** Looks again now. */
    public void renew() {
        if (training.project().isPresent() && !service.isRunning()) {
            begunNanos = System.nanoTime();
            service.restart();
        }
    }

    /** With this network it is not tried again by itself, or a paused training would be asked for ever. */
    private void failed() {
        endedNanos = System.nanoTime();
        failedIteration = training.snapshot().progress().iteration();
        problem.set("The cells could not be ranked: " + Sentences.about(service.getException()));
    }

    private void found(CellFindings now) {
        endedNanos = System.nanoTime();
        looks++;
        problem.set("");
        findings.set(now);
        if (!now.cells().isEmpty()) {
            emergence.looked(now.look());
        }
        Optional<CellFinding> best = best();
        boolean known =
                concept.get().isPresent() && finding(concept.get().get()).isPresent();
        best.ifPresent(cell -> selection.suggest(cell.layer(), cell.unit()));
        if (!conceptChosen || !known) {
            holdAgainstItsConcept();
        }
    }

    /** Holds the chosen cell against what it is best for, else against what it tells most of. */
    private void holdAgainstItsConcept() {
        conceptChosen = false;
        int layer = selection.layerProperty().get();
        int unit = selection.unitProperty().get();
        Optional<Concept> bestFor = findings.get().cells().stream()
                .filter(cell -> cell.layer() == layer && cell.unit() == unit && cell.isBeyondCharacter())
                .max(Comparator.comparingDouble(CellFinding::strength))
                .map(CellFinding::concept);
        settingByItself = true;
        concept.set(bestFor.or(() -> findings.get().clearest(layer, unit)));
        settingByItself = false;
    }

    /** The cell that follows its concept best, among those that follow one at all. */
    private Optional<CellFinding> best() {
        return findings.get().cells().stream()
                .filter(CellFinding::isBeyondCharacter)
                .max(Comparator.comparingDouble(CellFinding::strength));
    }

    /** The best cell for a concept. */
    public Optional<CellFinding> finding(Concept wanted) {
        return findings.get().cells().stream()
                .filter(cell -> cell.concept().equals(wanted))
                .findFirst();
    }

    /** Chooses the best cell for a concept. */
    public void choose(CellFinding cell) {
        choose(cell.layer(), cell.unit(), cell.concept());
    }

    /** Chooses a cell and holds it against a concept. */
    void choose(int layer, int unit, Concept against) {
        selection.choose(layer, unit);
        concept.set(Optional.of(against));
        conceptChosen = true;
    }

    /** Tells whose cells every look shall score. */
    void watchCellsOf(Supplier<Notebook> wanted) {
        notebook = wanted;
    }

    Notebook notebook() {
        return notebook.get();
    }

    /** What was found last; the one before while a look is going on. */
    public ReadOnlyObjectProperty<CellFindings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** The concept that the chosen cell is held against. */
    public ObjectProperty<Optional<Concept>> conceptProperty() {
        return concept;
    }

    /**
     * The user's own concepts, looked for beside those that occur by themselves; a change takes effect at the next look,
     * see {@link #renew}.
     */
    public ObservableList<Concept> customConcepts() {
        return customConcepts;
    }

    /** Labels the held-out text, once for all who ask. */
    ConceptLabels labels() {
        return labels;
    }

    /** Why the last look failed, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a look is going on. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return service.runningProperty();
    }

    /** How far the look is, 0 … 1; negative while that is unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return service.progressProperty();
    }
}
