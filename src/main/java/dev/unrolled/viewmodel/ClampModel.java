package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.TextSampler;
import dev.unrolled.text.Concept;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** What if this cell were held? Lets the network write with the chosen cell held at a value, on demand. */
public final class ClampModel {
    private final TrainingModel training;
    private final Selection selection;
    private final CellsModel cells;
    private final ClampService service;
    private final ReadOnlyObjectWrapper<Optional<ClampAnswer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final DoubleProperty alpha = new SimpleDoubleProperty(this, "alpha", 1);
    private Project project;

    ClampModel(AppModel app, Executor background) {
        training = app.training();
        selection = app.selection();
        cells = app.cells();
        service = new ClampService(training, background);
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(
                event -> problem.set("The cell could not be held: " + Sentences.about(service.getException())));
        training.snapshotProperty().addListener(changed -> forgetOthers());
    }

    // Another project with the same settings is another network all the same.
    @SuppressWarnings("ReferenceEquality")
    private void forgetOthers() {
        Project now = training.project().orElse(null);
        if (now != project) {
            project = now;
            service.cancel();
            service.forget();
            answer.set(Optional.empty());
            problem.set("");
        }
    }

    /** Lets the network write with the chosen cell held; what is going on is given up. */
    public void ask() {
        Optional<Concept> concept = cells.conceptProperty().get();
        if (training.project().isEmpty() || concept.isEmpty()) {
            problem.set("What the cell's off and on are is known after the first look for cells; try again then.");
            return;
        }
        if (!canWrite(training.project().get())) {
            problem.set(TextSampler.CANNOT_WRITE + ".");
            return;
        }
        problem.set("");
        CellPlace cell = new CellPlace(
                selection.layerProperty().get(), selection.unitProperty().get());
        service.hold(cell, concept.get(), alpha.get());
    }

    private static boolean canWrite(Project shown) {
        return shown.configuration().architecture().reading() == ReadingDirection.LEFT_TO_RIGHT;
    }

    /** Gives up. */
    public void cancel() {
        service.cancel();
    }

    private void found(ClampAnswer found) {
        if (found != null) {
            answer.set(Optional.of(found));
        }
    }

    /** What was written last; empty before the first time, and for another network. */
    public ReadOnlyObjectProperty<Optional<ClampAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** α: the cell is held at its mean outside the concept for 0, at that inside for 1, and beyond. */
    public DoubleProperty alphaProperty() {
        return alpha;
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
