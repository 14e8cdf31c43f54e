package dev.unrolled.viewmodel;

import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/**
 * Trains in the background. Commands return at once; what comes of them arrives in {@link #valueProperty}. Used on the
 * JavaFX thread, but for {@link #ask}.
 */
public final class TrainingService extends Service<TrainingSnapshot> {
    private final LongSupplier screenNanos;
    private final ExecutorService worker = Executors.newCachedThreadPool(new BackgroundThreads("training"));
    private Callable<Project> source;
    private Hyperparameters hyperparameters = Hyperparameters.DEFAULT;
    private Passage passage = new Passage.HeldOut(0, 512);
    private StopCondition stopCondition = StopCondition.NEVER;
    private boolean trainAtOnce;
    private List<Companion> companions = List.of();
    private volatile TrainingControl control = new TrainingControl(hyperparameters, false);

    /** @param screenNanos the processor time that drawing has taken so far, in nanoseconds */
    public TrainingService(LongSupplier screenNanos) {
        this.screenNanos = screenNanos;
        setExecutor(this::workWhileOpen);
    }

    /** A project may be there only when everything is ending: it is not begun. */
    private void workWhileOpen(Runnable work) {
        if (!worker.isShutdown()) {
            worker.execute(work);
        }
    }

    /**
     * Loads a project in place of the present one.
     *
     * @param newSource reads it, on the worker
     * @param initial the dials to start with
     * @param train whether to train at once
     */
    public void open(Callable<Project> newSource, Hyperparameters initial, boolean train) {
        source = newSource;
        hyperparameters = initial;
        trainAtOnce = train;
        restart();
    }

    @Override
    protected Task<TrainingSnapshot> createTask() {
        control.close();
        control = new TrainingControl(hyperparameters, trainAtOnce);
        control.show(passage);
        control.setStopCondition(stopCondition);
        control.accompany(companions);
        return new TrainingTask(source, control, screenNanos);
    }

    /** Trains until paused. */
    public void train() {
        control.run(true);
    }

    /** Pauses after the step that is being made. */
    public void pause() {
        control.run(false);
    }

    /** Makes one step and pauses. */
    public void singleStep() {
        control.singleStep();
    }

    /** Takes effect at the next step. */
    public void setHyperparameters(Hyperparameters changed) {
        hyperparameters = changed;
        control.setHyperparameters(changed);
    }

    /** What the next step will be made with. */
    Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    public void setStopCondition(StopCondition condition) {
        stopCondition = condition;
        control.setStopCondition(condition);
    }

    /** Shows the passage once more: the present network's weights were changed by hand. */
    void showAgain() {
        control.showAgain();
    }

    /** Trains these beside the present network; a restart begins with them again, too. */
    void accompany(List<Companion> wanted) {
        companions = List.copyOf(wanted);
        control.accompany(companions);
    }

    /** The same from the next project on; the present one keeps those it has. */
    void accompanyNext(List<Companion> wanted) {
        companions = List.copyOf(wanted);
    }

    /** Shows the network reading another passage. */
    public void show(Passage wanted) {
        passage = wanted;
        control.show(wanted);
    }

    /** Lets the network write a new sample. */
    public void renewSample(double temperature) {
        control.renewSample(temperature);
    }

    /** Asks something of the trainer between two steps, on its thread; cancelled when the project is closed. */
    public <T> CompletableFuture<T> ask(BiFunction<Trainer, TrainingHistory.View, T> question) {
        return control.ask(Companion.PRESENT, question);
    }

    /** The same, asked of the present network or of a companion; cancelled where there is no such network. */
    <T> CompletableFuture<T> ask(long id, BiFunction<Trainer, TrainingHistory.View, T> question) {
        return control.ask(id, question);
    }

    /** Ends all work. */
    public void shutDown() {
        cancel();
        worker.shutdownNow();
    }
}
