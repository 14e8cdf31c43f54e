package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Service;

/** What a cell does, worked out on demand for the present network; with another network the answer is void. */
public abstract class OnDemandModel<A> {
    private final TrainingModel training;
    private final CellsModel cells;
    private final Service<?> service;
    private final ReadOnlyObjectWrapper<Optional<A>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /**
     * @param service works the answer out; what it gives is for the subclass to take
     * @param failed begins the sentence that says why it could not
     */
    OnDemandModel(AppModel app, Service<?> service, String failed) {
        training = app.training();
        cells = app.cells();
        this.service = service;
        service.setOnFailed(event -> problem.set(failed + ": " + Sentences.about(service.getException())));
        ProjectWatch.on(training, now -> {
            service.cancel();
            answer.set(Optional.empty());
            problem.set("");
            forget();
        });
    }

    /** Forgets all that is known of the network before. */
    abstract void forget();

    /** What the cell is held against; otherwise says why that is not known, with what is unknown without it. */
    final Optional<Concept> conceptOrProblem(String unknown) {
        Optional<Concept> concept =
                training.project().flatMap(any -> cells.conceptProperty().get());
        refuse(concept.isPresent() ? "" : unknown + " known after the first look for cells; try again then.");
        return concept;
    }

    /** Says why nothing is worked out; empty takes it back. */
    final void refuse(String reason) {
        problem.set(reason);
    }

    final void answer(A found) {
        answer.set(Optional.of(found));
    }

    /** Gives up. */
    public final void cancel() {
        service.cancel();
    }

    /** What was found last; empty before the first time, and for another network. */
    public final ReadOnlyObjectProperty<Optional<A>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why there is no answer, in a sentence; empty otherwise. */
    public final ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public final ReadOnlyBooleanProperty runningProperty() {
        return service.runningProperty();
    }

    /** How far it is, 0 … 1; negative while that is unknown. */
    public final ReadOnlyDoubleProperty progressProperty() {
        return service.progressProperty();
    }
}
