package dev.unrolled.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * What is found of every network side by side. Asked while a view that shows it is open: at once, whenever networks come or go
 * or are changed by hand, and from time to time while they train.
 */
public final class SideLook<T> {
    private final TrainingModel training;
    private final SideBySideModel networks;
    private final SideService<T> service;
    private final SideQuestion<T> question;
    private final NowAndThen pace;
    private final ReadOnlyObjectWrapper<List<SideAnswer<T>>> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final List<ObservableBooleanValue> views = new ArrayList<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown", false);
    private List<Long> known = List.of();
    private Predicate<SideNetwork> wanted = network -> true;
    /** Whether a network was changed by hand since the weights that are being looked at were copied. */
    private boolean outdated;

    private final ProjectWatch watch = new ProjectWatch();

    SideLook(
            TrainingModel training,
            SideBySideModel networks,
            NowAndThen pace,
            SideQuestion<T> question,
            Executor background) {
        this.training = training;
        this.networks = networks;
        this.pace = pace;
        this.question = question;
        service = new SideService<>(training, background);
        service.valueProperty().addListener((source, before, now) -> {
            if (now != null) {
                answers.set(now.all());
            }
        });
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(event -> failed());
        service.setOnCancelled(event -> pace.ended());
        networks.networksProperty().addListener(changed -> lookNowAndThen());
    }

    /** Keeps the answers up to date while a view is shown. */
    public void lookWhile(ObservableBooleanValue view) {
        views.add(view);
        view.addListener(changed -> showOrHide());
        showOrHide();
    }

    private void showOrHide() {
        shown.set(views.stream().anyMatch(ObservableBooleanValue::get));
        lookNowAndThen();
    }

    /** Whether a view shows the answers. */
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void lookNowAndThen() {
        boolean another = watch.isAnother(training.project());
        List<Long> ids =
                networks.networksProperty().get().stream().map(SideNetwork::id).toList();
        if (another || !ids.equals(known)) {
            known = ids;
            forget(another, ids);
        }
        if (training.project().isPresent()
                && shown.get()
                && !NowAndThen.isBeingMadeBy(service)
                && pace.isDue(training.snapshot().progress())) {
            renew();
        }
    }

    private void forget(boolean all, List<Long> ids) {
        pace.forget();
        service.cancel();
        problem.set("");
        answers.set(
                all
                        ? List.of()
                        : answers.get().stream()
                                .filter(one -> ids.contains(one.network().id()))
                                .toList());
    }

    /**
     * A network was changed by hand: what is known does not hold any more, and is asked again while it is shown. What is being asked is
     * finished first, so that curves move while a dial is turned.
     */
    void changed() {
        outdated = NowAndThen.isBeingMadeBy(service);
        pace.forget();
        lookNowAndThen();
    }

    /** Asks only some of the networks from now on; what is known of others stays. */
    void askOnly(Predicate<SideNetwork> only) {
        wanted = only;
    }

    /** What is known does not hold any more, and is not asked again by itself. */
    void forget() {
        service.cancel();
        answers.set(List.of());
    }

    /** The question itself is another now: what is being asked is given up. */
    void askAnother() {
        pace.forget();
        service.cancel();
        lookNowAndThen();
    }

    /** Asks again with the networks as they are now. */
    public void renew() {
        if (training.project().isPresent()) {
            pace.begun();
            problem.set("");
            outdated = false;
            service.prepare(question, chosenFirst(), answers.get());
            service.restart();
        }
    }

    /** Who looks closely at one wants to see it move first. */
    private List<SideNetwork> chosenFirst() {
        List<SideNetwork> all = new ArrayList<>(networks.networksProperty().get());
        networks.chosen().ifPresent(chosen -> {
            all.remove(chosen);
            all.add(0, chosen);
        });
        all.removeIf(wanted.negate());
        return all;
    }

    /** Gives up; what was known before stays. It is not begun again by itself for this iteration. */
    public void cancel() {
        pace.refused(training.snapshot().progress().iteration());
        service.cancel();
    }

    private void found(SideService.Answers<T> found) {
        long iteration = found.all().stream()
                .filter(one -> one.network().isPresent())
                .mapToLong(SideAnswer::iteration)
                .findFirst()
                .orElse(0);
        pace.made(iteration, found.seconds());
        if (outdated) {
            pace.forget();
        }
        // A step may have been made meanwhile, after which nothing else happens.
        lookNowAndThen();
    }

    private void failed() {
        pace.refused(training.snapshot().progress().iteration());
        problem.set("This could not be computed: " + Sentences.about(service.getException()));
    }

    /** What was found last, the present network first; empty before the first answer. */
    public ReadOnlyObjectProperty<List<SideAnswer<T>>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** What was found of a network, if it was asked and could be told. */
    public Optional<SideAnswer<T>> answer(long id) {
        return answers.get().stream().filter(one -> one.network().id() == id).findFirst();
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

    /** For which iteration it holds, of the present network, in words; empty before it was asked once. */
    public String iterationInWords() {
        return answer(Companion.PRESENT)
                .map(one -> TrainingWords.format(" · iteration %,d", one.iteration()))
                .orElse("");
    }

    /** How often it is asked while training runs, in words; empty while it rests. */
    public String renewedInWords() {
        double seconds = pace.secondsBetween();
        boolean renewed = !Double.isNaN(seconds) && training.state() == TrainingState.TRAINING;
        return !renewed ? "" : TrainingWords.format(" · renewed every %.0f s", seconds);
    }
}
