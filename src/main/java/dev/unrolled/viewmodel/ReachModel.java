package dev.unrolled.viewmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Which earlier characters the prediction under the cursor depends on, in the networks side by side. The passage is a stretch of
 * the text that the other views show, around the cursor they share.
 */
public final class ReachModel {
    private static final double EVERY_SECONDS = 2;
    private static final double SHARE = 0.06;

    private final SideBySideModel networks;
    private final ReadModel read;
    private final PassageModel passage;
    private final Selection selection;
    private final SideLook<ReachLook> look;
    private final ReachOtherService other;
    private final BooleanProperty everyNetwork = new SimpleBooleanProperty(this, "everyNetwork", false);
    private final ReadOnlyObjectWrapper<Optional<SideAnswer<ReachLook>>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> meant =
            new ReadOnlyObjectWrapper<>(this, "meant", OptionalInt.empty());
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(this, "place", -1);
    private final ReadOnlyObjectWrapper<double[]> norms = new ReadOnlyObjectWrapper<>(this, "norms", new double[0]);
    private final ReadOnlyObjectWrapper<List<ReachCurve>> curves =
            new ReadOnlyObjectWrapper<>(this, "curves", List.of());
    /** Under the mouse in this passage, and pinned there where the other views do not reach; −1 for none. */
    private int hovered = -1;

    private int pinned = -1;
    /** What is asked; also seen by the worker. */
    private volatile ReachStretch stretch = ReachStretch.around("", 0);

    ReachModel(AppModel app, Executor background) {
        networks = app.sideBySide();
        read = app.read();
        passage = app.passage();
        selection = app.selection();
        look = new SideLook<>(
                app.training(),
                networks,
                new NowAndThen(EVERY_SECONDS, SHARE),
                (taken, text, progress, cancelled) -> stretch.ask(taken, text, progress, cancelled),
                background);
        other = new ReachOtherService(background);
        other.setOnSucceeded(event -> showNorms());
        look.askOnly(one ->
                everyNetwork.get() || one.id() == networks.chosenProperty().get());
        look.answersProperty().addListener(changed -> found());
        everyNetwork.addListener(changed -> look.changed());
        networks.chosenProperty().addListener(changed -> {
            found();
            look.changed();
        });
        read.traceProperty().addListener(changed -> moved());
        selection.cursorProperty().addListener(changed -> {
            pinned = -1;
            moved();
        });
        selection.hoverTimeStepProperty().addListener(changed -> showPlace());
    }

    /** Whether every network is asked, or only the one that is looked at closely, which is known the sooner. */
    public BooleanProperty everyNetworkProperty() {
        return everyNetwork;
    }

    /** Keeps the answer up to date while a view is shown. */
    public void lookWhile(ObservableBooleanValue shown) {
        look.lookWhile(Bindings.createBooleanBinding(
                () -> shown.get() && !read.traceProperty().get().isEmpty(), shown, read.traceProperty()));
    }

    /** A network was changed by hand. */
    void changed() {
        look.changed();
    }

    private void moved() {
        showPlace();
        if (!read.traceProperty().get().isEmpty()) {
            String typed = read.traceProperty().get().offset() < 0
                    ? passage.typedProperty().get()
                    : "";
            long cursor = Math.max(0, cursorCharacter());
            if (!stretch.contains(typed, cursor)) {
                stretch = ReachStretch.around(typed, cursor);
                look.askAnother();
            }
        }
    }

    /** The character under the pinned cursor in its text; −1 without one. */
    private long cursorCharacter() {
        int cursor = selection.cursorProperty().get();
        return cursor < 0 ? -1 : start() + cursor;
    }

    private long start() {
        return Math.max(0, read.traceProperty().get().offset());
    }

    private void found() {
        Optional<SideAnswer<ReachLook>> now = look.answer(
                        networks.chosenProperty().get())
                .filter(one -> one.found().isPresent());
        boolean same = now.isPresent()
                && answer.get()
                        .map(before -> look(before).isOfSamePassage(look(now.get())))
                        .orElse(false);
        pinned = same ? pinned : -1;
        answer.set(now);
        showPlace();
    }

    private static ReachLook look(SideAnswer<ReachLook> answer) {
        return answer.found().orElseThrow();
    }

    private void showPlace() {
        if (answer.get().isPresent()) {
            ReachLook now = look(answer.get().get());
            long character = start() + selection.shownTimeStep();
            boolean inside = selection.shownTimeStep() >= 0 && now.contains(character);
            int shared = inside ? (int) (character - now.map().first()) : -1;
            boolean hoveredElsewhere = selection.hoverTimeStepProperty().get() >= 0;
            place.set(hovered >= 0 ? hovered : pinned >= 0 && !hoveredElsewhere ? pinned : shared);
        }
        showNorms();
    }

    /** Those that have been asked about the passage that is shown. */
    private List<SideAnswer<ReachLook>> asked() {
        return answer.get()
                .map(shown -> look.answersProperty().get().stream()
                        .filter(one -> one.found().isPresent())
                        .filter(one -> look(one).isOfSamePassage(look(shown)))
                        .toList())
                .orElse(List.of());
    }

    /** Puts the norms of the place on show: those of the true next character, or of the one that is meant once they are known. */
    private void showNorms() {
        List<SideAnswer<ReachLook>> asked = asked();
        int at = place.get();
        if (asked.isEmpty() || at < 0) {
            norms.set(new double[0]);
            curves.set(List.of());
            return;
        }
        if (meant.get().isEmpty()) {
            show(asked, (one, step) -> look(one).norm(at, step));
            return;
        }
        ReachOtherService.Norms known = other.getValue();
        ReachOtherService.Question question =
                new ReachOtherService.Question(asked, at, meant.get().getAsInt());
        if (known != null && known.question().equals(question)) {
            show(asked, (one, step) -> known.at(one.network().id(), step));
        } else {
            other.ask(question);
        }
    }

    /** The norm of a network at a time step. */
    private interface Norm {
        double at(SideAnswer<ReachLook> answer, int timeStep);
    }

    private void show(List<SideAnswer<ReachLook>> asked, Norm norm) {
        SideAnswer<ReachLook> chosen = answer.get().orElseThrow();
        double[] shown = new double[look(chosen).length()];
        Arrays.setAll(shown, step -> norm.at(chosen, step));
        norms.set(shown);
        int at = place.get();
        curves.set(asked.stream()
                .map(one -> new ReachCurve(
                        one.network().name(),
                        one.network().place(),
                        new Curve(
                                IntStream.rangeClosed(0, at).asDoubleStream().toArray(),
                                IntStream.rangeClosed(0, at)
                                        .mapToDouble(lag -> norm.at(one, at - lag))
                                        .toArray())))
                .toList());
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
        long step = look(answer.get().get()).map().first() + timeStep - start();
        return step >= 0 && step < read.traceProperty().get().length() ? (int) step : -1;
    }

    /** What was found last of the network that is looked at closely; empty before the first answer. */
    public ReadOnlyObjectProperty<Optional<SideAnswer<ReachLook>>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What is told of the passage by the network that is looked at closely; empty before the first answer. */
    public Optional<ReachLook> shown() {
        return answer.get().flatMap(SideAnswer::found);
    }

    /** T, the time step of the passage whose prediction is asked about; −1 for none. */
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** ‖∂ log p/∂x_t‖ of the prediction at T for every time step of the passage, in the same network; none without a T. */
    public ReadOnlyObjectProperty<double[]> normsProperty() {
        return norms.getReadOnlyProperty();
    }

    /** The same against T − t, of every network that has been asked about the passage. */
    public ReadOnlyObjectProperty<List<ReachCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The character whose prediction is meant; empty for the true next one. */
    public ReadOnlyObjectProperty<OptionalInt> meantProperty() {
        return meant.getReadOnlyProperty();
    }

    /** Why it cannot be told, in a sentence; empty otherwise. */
    public String problem() {
        return !look.problemProperty().get().isEmpty()
                ? look.problemProperty().get()
                : look.answer(networks.chosenProperty().get())
                        .map(SideAnswer::problem)
                        .orElse("");
    }

    /** The question behind it. */
    public SideLook<ReachLook> look() {
        return look;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return look.runningProperty();
    }
}
