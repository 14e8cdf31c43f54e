package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.ReachQuestion;
import dev.unrolled.trace.SequenceTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Which earlier characters the prediction under the cursor depends on, in the network that is looked at closely. The passage is
 * a stretch of the text that the other views show, around the cursor they share.
 */
public final class ReachModel {
    /** How many of them stand before the cursor when a stretch is chosen. */
    private static final int BEFORE = 120;

    private static final double EVERY_SECONDS = 2;
    private static final double SHARE = 0.08;

    private final TrainingModel training;
    private final SideBySideModel networks;
    private final ReadModel read;
    private final PassageModel passage;
    private final Selection selection;
    private final ReachService service;
    private final ReachOtherService other;
    private final NowAndThen pace = new NowAndThen(EVERY_SECONDS, SHARE);
    private final ReadOnlyObjectWrapper<Optional<ReachAnswer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> meant =
            new ReadOnlyObjectWrapper<>(this, "meant", OptionalInt.empty());
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(this, "place", -1);
    private final ReadOnlyObjectWrapper<double[]> norms = new ReadOnlyObjectWrapper<>(this, "norms", new double[0]);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final List<ObservableBooleanValue> views = new ArrayList<>();
    /** Under the mouse in this passage, and pinned there where the other views do not reach; −1 for none. */
    private int hovered = -1;

    private int pinned = -1;
    private ReachService.Stretch asked;
    private long askedNetwork = -1;
    private Project project;

    ReachModel(AppModel app, Executor background) {
        training = app.training();
        networks = app.sideBySide();
        read = app.read();
        passage = app.passage();
        selection = app.selection();
        service = new ReachService(training, background);
        other = new ReachOtherService(background);
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(event -> failed());
        service.setOnCancelled(event -> pace.ended());
        other.setOnSucceeded(event -> showNorms());
        networks.networksProperty().addListener(changed -> lookNowAndThen());
        networks.chosenProperty().addListener(changed -> lookNowAndThen());
        read.traceProperty().addListener(changed -> moved());
        selection.cursorProperty().addListener(changed -> {
            pinned = -1;
            moved();
        });
        selection.hoverTimeStepProperty().addListener(changed -> moved());
    }

    /** Keeps the answer up to date while a view is shown. */
    public void lookWhile(ObservableBooleanValue shown) {
        views.add(shown);
        shown.addListener(changed -> lookNowAndThen());
        lookNowAndThen();
    }

    /** A network was changed by hand. */
    void changed() {
        pace.forget();
        lookNowAndThen();
    }

    private void moved() {
        showPlace();
        lookNowAndThen();
    }

    /** The character under the pinned cursor in its text; −1 without one. */
    private long cursorCharacter() {
        int cursor = selection.cursorProperty().get();
        return cursor < 0 ? -1 : start() + cursor;
    }

    private long start() {
        return Math.max(0, read.traceProperty().get().offset());
    }

    // Another project with the same settings is another network all the same.
    @SuppressWarnings("ReferenceEquality")
    private void forgetOtherProject() {
        Project now = training.project().orElse(null);
        if (now != project) {
            project = now;
            asked = null;
            pace.forget();
            service.cancel();
            answer.set(Optional.empty());
            showPlace();
        }
    }

    private void lookNowAndThen() {
        forgetOtherProject();
        boolean shown = views.stream().anyMatch(ObservableBooleanValue::get);
        if (!shown || networks.chosen().isEmpty() || read.traceProperty().get().isEmpty()) {
            return;
        }
        ReachService.Stretch wanted = wanted();
        long id = networks.chosenProperty().get();
        if (!wanted.equals(asked) || id != askedNetwork) {
            pace.forget();
            service.cancel();
        }
        if (!NowAndThen.isBeingMadeBy(service) && pace.isDue(training.snapshot().progress())) {
            asked = wanted;
            askedNetwork = id;
            renew();
        }
    }

    /** The stretch asked about before as long as the cursor is within it, otherwise one around the cursor. */
    private ReachService.Stretch wanted() {
        SequenceTrace trace = read.traceProperty().get();
        String typed = trace.offset() < 0 ? passage.typedProperty().get() : "";
        long cursor = Math.max(0, cursorCharacter());
        boolean sameText = asked != null && asked.typed().equals(typed);
        if (sameText && cursor >= asked.from() && cursor < asked.from() + asked.length()) {
            return asked;
        }
        return new ReachService.Stretch(typed, (int) Math.max(0, cursor - BEFORE), ReachQuestion.SHOWN);
    }

    private void renew() {
        pace.begun();
        problem.set("");
        service.prepare(networks.chosen().orElseThrow(), asked);
        service.restart();
    }

    private void found(Optional<ReachAnswer> found) {
        pace.made(training.snapshot().progress().iteration());
        if (found.isPresent()) {
            boolean same = answer.get().map(before -> before.map().first()).equals(found.map(now -> now.map()
                    .first()));
            pinned = same ? pinned : -1;
            answer.set(found);
            showPlace();
        }
        lookNowAndThen();
    }

    private void failed() {
        pace.refused(training.snapshot().progress().iteration());
        answer.set(Optional.empty());
        problem.set(Sentences.about(service.getException()));
    }

    private void showPlace() {
        if (answer.get().isPresent()) {
            ReachAnswer now = answer.get().get();
            long character = start() + selection.shownTimeStep();
            boolean inside = selection.shownTimeStep() >= 0 && now.contains(character);
            int shared = inside ? (int) (character - now.map().first()) : -1;
            boolean hoveredElsewhere = selection.hoverTimeStepProperty().get() >= 0;
            place.set(hovered >= 0 ? hovered : pinned >= 0 && !hoveredElsewhere ? pinned : shared);
        }
        showNorms();
    }

    /** Puts the norms of the place on show: those of the true next character, or of the one that is meant once they are known. */
    private void showNorms() {
        if (answer.get().isEmpty() || place.get() < 0) {
            norms.set(new double[0]);
            return;
        }
        ReachAnswer now = answer.get().get();
        double[] shown = new double[now.length()];
        if (meant.get().isEmpty()) {
            Arrays.setAll(shown, step -> now.norm(place.get(), step));
            norms.set(shown);
            return;
        }
        ReachOtherService.Norms known = other.getValue();
        int codePoint = meant.get().getAsInt();
        if (known != null && known.of().equals(now) && known.place() == place.get() && known.codePoint() == codePoint) {
            Arrays.setAll(shown, known::at);
            norms.set(shown);
        } else {
            other.ask(now, place.get(), codePoint);
        }
    }

    /** Asks of the prediction of another character than the true next one, or of the true one again. */
    public void mean(OptionalInt codePoint) {
        meant.set(codePoint);
        showNorms();
    }

    /** Asks about a time step of the passage, where the shared mouse cursor is put too if the other views reach so far; −1 for none. */
    public void hover(int timeStep) {
        hovered = timeStep;
        selection.hoverTimeStepProperty().set(inRead(timeStep));
        showPlace();
    }

    /** Puts the shared cursor on a time step of the passage, or one of its own where the other views do not reach so far. */
    public void pin(int timeStep) {
        int step = inRead(timeStep);
        if (step >= 0) {
            selection.cursorProperty().set(step);
        } else {
            pinned = timeStep;
        }
        showPlace();
    }

    private int inRead(int timeStep) {
        if (answer.get().isEmpty() || timeStep < 0) {
            return -1;
        }
        long step = answer.get().get().map().first() + timeStep - start();
        return step >= 0 && step < read.traceProperty().get().length() ? (int) step : -1;
    }

    /** What was found last; empty before the first answer. */
    public ReadOnlyObjectProperty<Optional<ReachAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** T, the time step of the passage whose prediction is asked about; −1 for none. */
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** ‖∂ log p/∂x_t‖ of the prediction at T for every time step of the passage; none without a T. */
    public ReadOnlyObjectProperty<double[]> normsProperty() {
        return norms.getReadOnlyProperty();
    }

    /** The character whose prediction is meant; empty for the true next one. */
    public ReadOnlyObjectProperty<OptionalInt> meantProperty() {
        return meant.getReadOnlyProperty();
    }

    /** Why it cannot be told, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return service.runningProperty();
    }
}
