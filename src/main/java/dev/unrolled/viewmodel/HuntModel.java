package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The hunt: for each concept whether a cell is found, with everything that says how sure that is. Runs on demand, and from
 * time to time while training runs if the user wants that: it reads much of the held-out text with the network and with the
 * untrained one.
 */
public final class HuntModel {
    private final AppModel app;
    private final HuntService service;
    private final HuntChoices choices = new HuntChoices();
    private final OwnConcepts own;
    private final ReadOnlyObjectWrapper<HuntFindings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", HuntFindings.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<HuntRow>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private long endedNanos;
    private long failedIteration = -1;

    HuntModel(AppModel app, Executor background) {
        this.app = app;
        service = new HuntService(app, background);
        own = new OwnConcepts(app.cells(), app.selection());
        service.setOnSucceeded(event -> found(service.getValue()));
        service.setOnFailed(event -> failed());
        service.setOnCancelled(event -> endedNanos = System.nanoTime());
        ProjectWatch.on(app.training(), now -> forgetOtherProject());
        app.training().snapshotProperty().addListener(changed -> repeatNowAndThen());
    }

    private void forgetOtherProject() {
        service.cancel();
        problem.set("");
        chosen.set(Optional.empty());
        findings.set(HuntFindings.EMPTY);
        failedIteration = -1;
        endedNanos = System.nanoTime();
    }

    private void repeatNowAndThen() {
        long iteration = app.training().snapshot().progress().iteration();
        boolean known = iteration == findings.get().iteration() || iteration == failedIteration;
        double rest = (System.nanoTime() - endedNanos) * 1e-9;
        boolean training = app.training().state() == TrainingState.TRAINING;
        if (training
                && !known
                && !service.isRunning()
                && choices.repeatProperty().get().isDue(rest)) {
            hunt();
        }
    }

    private void failed() {
        endedNanos = System.nanoTime();
        failedIteration = app.training().snapshot().progress().iteration();
        problem.set("The hunt could not be finished: " + Sentences.about(service.getException()));
    }

    private void found(HuntFindings now) {
        endedNanos = System.nanoTime();
        Optional<Concept> before = chosen.get().map(HuntRow::concept);
        findings.set(now);
        if (!now.isEmpty()) {
            app.emergence().hunted(HuntRow.look(now));
        }
        chosen.set(before.flatMap(now::row)
                .or(() -> HuntColumn.sorted(now.rows()).stream().findFirst()));
    }

    /** Hunts as the choices say in the network as it is now; a hunt that is going on is given up. */
    public void hunt() {
        hunt(choices.wish(own.entered()));
    }

    /** Hunts in the network as it is now; a hunt that is going on is given up. */
    public void hunt(HuntWish wish) {
        if (app.training().project().isPresent()) {
            problem.set("");
            service.setWish(wish);
            service.restart();
        } else {
            problem.set("There is no network to hunt in yet; wait until its text has been read, or open one.");
        }
    }

    /** Gives up the hunt that is going on. What was found before stays. */
    public void cancel() {
        service.cancel();
    }

    /** Chooses a concept, and its best cell everywhere; the passage becomes the one where the cell shows best. */
    public void choose(HuntRow row) {
        chosen.set(Optional.of(row));
        row.best().ifPresent(cell -> {
            choose(row, cell);
            if (cell.best().isPresent()) {
                app.passage().show(cell.best().offset());
            }
        });
    }

    /** Chooses one of the cells listed for a concept everywhere, and the signal by which it was found. */
    public void choose(HuntRow row, HuntRow.Cell cell) {
        app.cells().choose(cell.layer(), cell.unit(), row.concept());
        app.selection().signalProperty().set(cell.signal());
    }

    /** Shows where a cell follows its concept best, in the view that reads. */
    public void showBest(HuntRow row, HuntRow.Cell cell) {
        show(row, cell, cell.best(), "shows best");
    }

    /** Shows where a cell fails most. */
    public void showWorst(HuntRow row, HuntRow.Cell cell) {
        show(row, cell, cell.worst(), "fails most");
    }

    private void show(HuntRow row, HuntRow.Cell cell, HuntRow.Place place, String how) {
        if (!place.isPresent()) {
            app.tell("No such place", "Nowhere in part B is “" + row.concept().label() + "” both on and off close by.");
            return;
        }
        choose(row, cell);
        app.passage().show(place.offset());
        app.viewProperty().set("read");
        app.tell(
                "Where " + cell.name() + " " + how,
                String.format(
                        Locale.ROOT,
                        "“%s”, %d characters from the cursor on: cell and concept agree at %.1f %%.",
                        row.concept().label(),
                        place.length(),
                        100 * place.agreement()));
    }

    /** How to hunt. */
    public HuntChoices choices() {
        return choices;
    }

    /** The user's own concepts. */
    public OwnConcepts ownConcepts() {
        return own;
    }

    /** The row that is looked at; empty before there are any. */
    public ReadOnlyObjectProperty<Optional<HuntRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How cells came about, as far as it was looked at. */
    public EmergenceCurves curves() {
        return EmergenceCurves.of(
                app.emergence().now(),
                chosen.get()
                        .map(HuntRow::concept)
                        .or(() -> app.cells().conceptProperty().get()),
                app.selection().pinnedPlace(),
                app.training().canRestart());
    }

    /** What the last hunt found, in a sentence; what to do and how long it takes, before there was one. */
    public String summary() {
        return findings.get().isEmpty() ? HuntWords.invitation(secondsExpected()) : HuntWords.summary(findings.get());
    }

    /** What is going on while a hunt is, in a sentence. */
    public String going() {
        return HuntWords.going(service.getProgress(), app.training().state() == TrainingState.TRAINING);
    }

    /** For which iteration the findings hold and on what they were measured; empty without findings. */
    public String basis() {
        return findings.get().isEmpty()
                ? ""
                : HuntWords.basis(
                        findings.get(), app.training().snapshot().progress().iteration());
    }

    /** Which concepts were not ranked, and why; empty where there are none. */
    public String leftOut() {
        return HuntWords.leftOut(findings.get());
    }

    private double secondsExpected() {
        long heldOut = app.training()
                .project()
                .map(present -> (long) present.heldOut().length())
                .orElse(0L);
        double read = Math.min(heldOut, choices.charactersProperty().get());
        return HuntWords.seconds(app.cells().findingsProperty().get(), read, HuntService.threads(app.training()));
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
