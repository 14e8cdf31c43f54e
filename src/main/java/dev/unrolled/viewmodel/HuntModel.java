package dev.unrolled.viewmodel;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The hunt: for each concept whether a cell is found, with everything that says how sure that is. Runs on demand only, as it
 * reads much of the held-out text with the network and with the untrained one.
 */
public final class HuntModel {
    private final TrainingModel training;
    private final HuntService service;
    private final ReadOnlyObjectWrapper<HuntFindings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", HuntFindings.EMPTY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Project project;

    HuntModel(TrainingModel training, Executor background) {
        this.training = training;
        service = new HuntService(training, background);
        service.setOnSucceeded(event -> findings.set(service.getValue()));
        service.setOnFailed(
                event -> problem.set("The hunt could not be finished: " + Sentences.about(service.getException())));
        training.snapshotProperty().addListener(changed -> forgetOtherProject());
    }

    // Another project with the same settings is another network all the same.
    @SuppressWarnings("ReferenceEquality")
    private void forgetOtherProject() {
        Project now = training.project().orElse(null);
        if (now != project) {
            project = now;
            service.cancel();
            problem.set("");
            findings.set(HuntFindings.EMPTY);
        }
    }

    /** Hunts in the network as it is now; a hunt that is going on is given up. */
    public void hunt(HuntWish wish) {
        if (training.project().isPresent()) {
            problem.set("");
            service.setWish(wish);
            service.restart();
        }
    }

    /** Gives up the hunt that is going on. What was found before stays. */
    public void cancel() {
        service.cancel();
    }

    /** What the last hunt found; empty before there was one, and for another text or network. */
    public ReadOnlyObjectProperty<HuntFindings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Why the last hunt failed, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a hunt is going on. */
    public ReadOnlyBooleanProperty huntingProperty() {
        return service.runningProperty();
    }

    /** How far the hunt is, 0 … 1; negative while that is unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return service.progressProperty();
    }
}
