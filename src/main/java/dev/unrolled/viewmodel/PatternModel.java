package dev.unrolled.viewmodel;

import dev.unrolled.analysis.patterns.CellCondition;
import dev.unrolled.analysis.patterns.StretchCells;
import dev.unrolled.analysis.patterns.StretchReading;
import dev.unrolled.text.Concept;
import dev.unrolled.text.CustomConcepts;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Asking by hand: which cells are on throughout the marked stretch, live, and, on demand, where else they are so. While a
 * passage found elsewhere is shown, the cells pointed out stay those that were asked about.
 */
public final class PatternModel {
    /** The largest margin. */
    public static final int MOST_MARGIN = 10;

    private final TrainingModel training;
    private final Selection selection;
    private final PassageModel passage;
    private final ReadModel read;
    private final CellsModel cells;
    private final PatternService service;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final DoubleProperty threshold =
            new SimpleDoubleProperty(this, "threshold", StretchReading.SIGNED_THRESHOLD);
    private final IntegerProperty margin = new SimpleIntegerProperty(this, "margin", 0);
    private final ReadOnlyObjectWrapper<AskedCells> asked = new ReadOnlyObjectWrapper<>(this, "asked", AskedCells.NONE);
    private final ReadOnlyObjectWrapper<FoundElsewhere> elsewhere =
            new ReadOnlyObjectWrapper<>(this, "elsewhere", FoundElsewhere.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ProjectWatch watch = new ProjectWatch();
    /** What is marked because a passage found is shown. */
    private Selection.Brush visited = Selection.Brush.NONE;

    PatternModel(AppModel app, Executor background) {
        training = app.training();
        selection = app.selection();
        passage = app.passage();
        read = app.read();
        cells = app.cells();
        service = new PatternService(training, cells, background);
        service.setOnSucceeded(event -> elsewhere.set(service.getValue()));
        service.setOnFailed(event ->
                problem.set("The text could not be looked through: " + Sentences.about(service.getException())));
        training.snapshotProperty().addListener(changed -> forgetOtherProject());
        selection.brushProperty().addListener((source, before, now) -> {
            if (visited.isEmpty() || !now.equals(visited)) {
                ask();
            }
        });
        selection.layerProperty().addListener(changed -> ask());
        selection
                .signalProperty()
                .addListener((source, before, now) -> threshold.set(StretchReading.usualThreshold(now)));
        selection.signalProperty().addListener(changed -> ask());
        on.addListener(changed -> ask());
        threshold.addListener(changed -> ask());
        margin.addListener(changed -> ask());
        read.traceProperty().addListener(changed -> {
            if (visited.isEmpty()) {
                ask();
            }
        });
    }

    private void forgetOtherProject() {
        if (watch.isAnother(training.project())) {
            service.cancel();
            problem.set("");
            elsewhere.set(FoundElsewhere.NONE);
            ask();
        }
    }

    /** Looks at the few values of the stretch that are on the screen already. */
    private void ask() {
        visited = Selection.Brush.NONE;
        SequenceTrace trace = read.traceProperty().get();
        Selection.Brush brush = selection.brushProperty().get();
        int layer = selection.layerProperty().get();
        Signal signal = selection.signalProperty().get();
        int from = brush.first(trace);
        int to = brush.end(trace);
        if (to <= from || layer >= trace.layerCount() || !trace.signals().contains(signal)) {
            asked.set(AskedCells.NONE);
            return;
        }
        CellCondition condition = new CellCondition(layer, signal, threshold.get(), on.get());
        asked.set(AskedCells.of(trace, condition, new StretchCells.Stretch(from, to, margin.get())));
    }

    /** Looks through the whole held-out text for other passages in which the cells that are pointed out are as asked. */
    public void find() {
        if (!asked.get().units().isEmpty() && training.project().isPresent()) {
            problem.set("");
            service.find(asked.get());
        }
    }

    /** Gives up. What was found before stays. */
    public void cancel() {
        service.cancel();
    }

    /** Shows a passage that was found, marked; the cells pointed out stay those that were asked about. */
    public void visit(FoundPassage found) {
        show(new Selection.Brush(found.from(), found.to()));
    }

    /** Goes back to the stretch that was asked about. */
    public void goBack() {
        AskedCells question = elsewhere.get().question();
        if (!question.isEmpty() && !question.typed()) {
            show(new Selection.Brush(question.from(), question.to()));
        }
    }

    private void show(Selection.Brush brush) {
        AskedCells question = elsewhere.get().question();
        selection.layerProperty().set(question.layer());
        selection.signalProperty().set(question.signal());
        threshold.set(question.threshold());
        on.set(question.on());
        margin.set(question.margin());
        visited = brush;
        asked.set(question);
        selection.brushProperty().set(brush);
        passage.show(brush.from());
    }

    /** Makes a concept of the marked characters of the held-out text, which cells are then held against. */
    public void makeConcept() {
        Selection.Brush brush = selection.brushProperty().get();
        if (canMakeConcept()) {
            Concept concept =
                    CustomConcepts.brushed(List.of(new CustomConcepts.Range((int) brush.from(), (int) brush.to() - 1)));
            if (!cells.customConcepts().contains(concept)) {
                cells.customConcepts().add(concept);
                cells.renew();
            }
        }
    }

    /** Whether characters of the held-out text are marked. */
    public boolean canMakeConcept() {
        return !selection.brushProperty().get().isEmpty()
                && read.traceProperty().get().offset() >= 0;
    }

    /** Whether cells that are on throughout are asked for, rather than cells that are off. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** θ: a cell is on at values of at least this, in the unit of the signal shown. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** So many characters on either side of the stretch must be the opposite, 0 to {@value #MOST_MARGIN}. */
    public IntegerProperty marginProperty() {
        return margin;
    }

    /** The cells that are as asked. */
    public ReadOnlyObjectProperty<AskedCells> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Where else they are so, when that was last looked for. */
    public ReadOnlyObjectProperty<FoundElsewhere> elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /** Why looking through the text failed, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty findingProperty() {
        return service.runningProperty();
    }

    /** How far looking through the text is, 0 … 1; negative while that is unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return service.progressProperty();
    }
}
