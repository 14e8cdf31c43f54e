package dev.unrolled.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * What all cells do on the held-out text. Made when a view that shows it is opened, on demand, and, while training runs and
 * such a view is shown, again by itself from time to time, seldom enough to cost training little.
 */
public final class AtlasModel {
    private static final double EVERY_SECONDS = 60;
    /** Making it may take this share of the time. */
    private static final double SHARE = 0.03;

    private final TrainingModel training;
    private final AtlasService service;
    private final ReadOnlyObjectWrapper<Optional<AtlasAnswer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final List<ObservableBooleanValue> views = new ArrayList<>();
    private final ProjectWatch watch = new ProjectWatch();
    private final NowAndThen pace = new NowAndThen(EVERY_SECONDS, SHARE);

    AtlasModel(TrainingModel training, Executor background) {
        this.training = training;
        service = new AtlasService(training, background);
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(event -> failed());
        service.setOnCancelled(event -> pace.ended());
        training.snapshotProperty().addListener(changed -> lookNowAndThen());
    }

    /** Keeps the answer up to date while a view is shown. */
    public void lookWhile(ObservableBooleanValue shown) {
        views.add(shown);
        shown.addListener(changed -> lookNowAndThen());
        lookNowAndThen();
    }

    /** Whether anyone looks. */
    boolean isShown() {
        return views.stream().anyMatch(ObservableBooleanValue::get);
    }

    private void lookNowAndThen() {
        if (watch.isAnother(training.project())) {
            service.cancel();
            answer.set(Optional.empty());
            problem.set("");
            pace.forget();
        }
        if (training.project().isPresent()
                && isShown()
                && !NowAndThen.isBeingMadeBy(service)
                && pace.isDue(training.snapshot().progress())) {
            renew();
        }
    }

    /** Makes it anew with the network as it is now. */
    public void renew() {
        if (training.project().isPresent()) {
            pace.begun();
            problem.set("");
            service.restart();
        }
    }

    /** Gives up; what was known before stays. It is not begun again by itself for this iteration. */
    public void cancel() {
        pace.refused(training.snapshot().progress().iteration());
        service.cancel();
    }

    private void found(Optional<AtlasAnswer> found) {
        pace.ended();
        if (found.isPresent()) {
            pace.made(found.get().iteration());
            answer.set(found);
            // A step may have been made meanwhile, after which nothing else happens.
            lookNowAndThen();
        }
    }

    private void failed() {
        pace.refused(training.snapshot().progress().iteration());
        problem.set("The cells could not be looked at: " + Sentences.about(service.getException()));
    }

    /** What was found last; the one before while another is being made, empty before the first and for another network. */
    public ReadOnlyObjectProperty<Optional<AtlasAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why the last try failed, in a sentence; empty otherwise. */
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
