package dev.unrolled.viewmodel;

import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Worker;

/**
 * The training as the window sees it: how far it is, its dials and its commands. To be used on the JavaFX thread; every
 * command returns at once.
 */
public final class TrainingModel {
    private final TrainingService service;
    private final ReadOnlyObjectWrapper<TrainingSnapshot> snapshot =
            new ReadOnlyObjectWrapper<>(this, "snapshot", TrainingSnapshot.EMPTY);
    private final ReadOnlyObjectWrapper<TrainingState> state =
            new ReadOnlyObjectWrapper<>(this, "state", TrainingState.LOADING);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<Optional<Passage>> wantedPassage =
            new ReadOnlyObjectWrapper<>(this, "wantedPassage", Optional.empty());
    private final TrainingDials dials = new TrainingDials(Hyperparameters.DEFAULT);
    private final StopWatch trained = new StopWatch();

    /**
     * @param service trains
     * @param notices is told when training ends by itself
     */
    TrainingModel(TrainingService service, Consumer<Notice> notices) {
        this.service = service;
        service.valueProperty().addListener((source, before, now) -> take(now));
        service.stateProperty().addListener((source, before, now) -> {
            if (now == Worker.State.FAILED) {
                fail("Training ended: " + Sentences.about(service.getException()) + " Restart begins anew.");
            }
        });
        dials.valuesProperty().addListener((source, before, now) -> service.setHyperparameters(now));
        state.addListener((source, before, now) -> {
            trained.run(now == TrainingState.TRAINING);
            if (now == TrainingState.FAILED && project().isPresent()) {
                notices.accept(new Notice(true, "Training stopped", message.get()));
            } else if (now == TrainingState.STOPPED) {
                notices.accept(new Notice(false, "Training stopped", message.get()));
            }
        });
    }

    private void take(TrainingSnapshot taken) {
        // While another project starts, the last picture of the one before stays.
        if (taken == null || taken.project().isEmpty()) {
            return;
        }
        snapshot.set(taken);
        message.set(taken.progress().message());
        state.set(taken.progress().state());
    }

    /** Nothing can be trained, for a reason. */
    void fail(String sentence) {
        message.set(sentence);
        state.set(TrainingState.FAILED);
    }

    /** Trains a project in place of the present one. */
    void begin(Project project, boolean train) {
        Hyperparameters initial = project.configuration().hyperparameters();
        dials.set(initial);
        trained.reset();
        message.set("");
        state.set(TrainingState.LOADING);
        service.open(() -> project, initial, train && project.canTrain());
    }

    /** The present project with its network as it is now, once the step being made is done; empty if there is none. */
    public CompletableFuture<Optional<Project>> saved() {
        Optional<Project> present = projectAsDialled();
        return present.isEmpty()
                ? CompletableFuture.completedFuture(present)
                : service.ask((trainer, history) -> Optional.of(present.get().savedAt(trainer, history)));
    }

    /** Asks something of the trainer between two steps, on its thread. */
    public <T> CompletableFuture<T> ask(BiFunction<Trainer, TrainingHistory.View, T> question) {
        return service.ask(question);
    }

    /** The same, asked of the present network or of a companion; cancelled where there is no such network. */
    <T> CompletableFuture<T> ask(long id, BiFunction<Trainer, TrainingHistory.View, T> question) {
        return service.ask(id, question);
    }

    /** Shows the passage once more: the present network's weights were changed by hand. */
    void showAgain() {
        service.showAgain();
    }

    /** Trains these beside the present network. */
    void accompany(List<Companion> companions) {
        service.accompany(companions);
    }

    /** Trains these beside the next project; the present one keeps its own till then. */
    void accompanyNext(List<Companion> companions) {
        service.accompanyNext(companions);
    }

    /** Shows the network reading another passage. */
    void show(Passage passage) {
        wantedPassage.set(Optional.of(passage));
        service.show(passage);
    }

    /** The passage that shall be shown; the snapshots follow when the worker comes to it. */
    ReadOnlyObjectProperty<Optional<Passage>> wantedPassageProperty() {
        return wantedPassage.getReadOnlyProperty();
    }

    /** Everything known of this moment; the one before while another project is being started. */
    public ReadOnlyObjectProperty<TrainingSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TrainingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why training stopped or failed, in a sentence; empty otherwise. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What may change while training runs; acts at the next step. */
    public TrainingDials dials() {
        return dials;
    }

    /** The learning rate, and what decay has made of it by now where that is another. */
    public String learningRateInWords() {
        return SettingsWords.learningRate(
                dials.values(), snapshot.get().progress().epoch());
    }

    public TrainingSnapshot snapshot() {
        return snapshot.get();
    }

    public TrainingState state() {
        return state.get();
    }

    /** What is being looked at; empty before the first project has been read. */
    public Optional<Project> project() {
        return snapshot.get().project();
    }

    /** The same, with the dials as they are now. */
    Optional<Project> projectAsDialled() {
        return project().map(project -> project.dialled(dials.values()));
    }

    /** How long the present network has been trained, in seconds without pauses. */
    public double secondsTrained() {
        return trained.seconds();
    }

    public boolean canTrain() {
        return project().map(Project::canTrain).orElse(false);
    }

    /** Whether a restart has a text to learn from: not for a session that came without it. */
    public boolean canRestart() {
        return project().map(Project::canTrain).orElse(true);
    }

    public void train() {
        if (canTrain()) {
            service.train();
        }
    }

    public void pause() {
        service.pause();
    }

    /** Pauses where training runs and trains where it does not. */
    public void trainOrPause() {
        if (state.get() == TrainingState.TRAINING) {
            pause();
        } else {
            train();
        }
    }

    /** Makes one step and pauses. */
    public void singleStep() {
        if (canTrain()) {
            service.singleStep();
        }
    }

    public void stopAt(StopCondition condition) {
        service.setStopCondition(condition);
    }

    /** Lets the network write a new sample. */
    public void renewSample(double temperature) {
        service.renewSample(temperature);
    }
}
