package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingHistory;
import dev.unrolled.training.Validation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.concurrent.Task;

/**
 * The worker: loads a project, then trains it as {@link TrainingControl} wishes, and hands snapshots to the screen through
 * {@link #updateValue}, the only crossing.
 */
final class TrainingTask extends Task<TrainingSnapshot> {
    private static final int VALIDATION_EVERY = 100;
    private static final int VALIDATION_CHARACTERS = 16_384;
    private static final double SAMPLE_EVERY_SECONDS = 5;
    private static final double SMOOTHING = 1.0 / StopCondition.WINDOW;

    private final Callable<Project> source;
    private final TrainingControl control;
    private final LongSupplier screenNanos;

    private final TrainingHistory history = new TrainingHistory();
    private final RenewalPace pace = new RenewalPace();
    private final SpeedMeter speed = new SpeedMeter();

    private Project project;
    private Trainer trainer;
    private SnapshotMaker maker;
    private Validation validation;
    private CompanionTrainings companions;

    private TrainingState state = TrainingState.LOADING;
    private String message = "";
    private Optional<StepResult> lastStep = Optional.empty();
    private double averageLoss = Double.NaN;
    private SequenceTrace trace = SequenceTrace.EMPTY;
    private TextSample sample = TextSample.EMPTY;
    private long sampleNanos;
    private long lastScreenNanos;
    private long lastStepNanos;

    /**
     * @param source loads the project, on the worker
     * @param screenNanos the processor time that drawing has taken so far, nanoseconds
     */
    TrainingTask(Callable<Project> source, TrainingControl control, LongSupplier screenNanos) {
        this.source = source;
        this.control = control;
        this.screenNanos = screenNanos;
    }

    @Override
    protected TrainingSnapshot call() throws Exception {
        updateValue(TrainingSnapshot.EMPTY);
        project = source.call();
        try (Trainer opened = project.newTrainer()) {
            trainer = opened;
            maker = new SnapshotMaker(trainer.network(), project.heldOut());
            validation = new Validation(trainer.network(), project.heldOut());
            project.saved().ifPresent(saved -> history.continueFrom(saved.history()));
            try (CompanionTrainings beside = new CompanionTrainings(
                    project.training().orElse(project.heldOut()),
                    project.configuration().threads())) {
                companions = beside;
                work();
            }
        } finally {
            control.close();
        }
        return getValue();
    }

    private void work() {
        while (!isCancelled()) {
            List<Companion> wanted = control.takeCompanions();
            companions.follow(project.canTrain() ? wanted : List.of());
            control.answerQuestions(this::with);
            if (project.canTrain() && control.takeStep()) {
                step();
                if (!control.isRunning() || pace.isDue(System.nanoTime())) {
                    publish(true);
                }
            } else {
                rest();
            }
        }
    }

    private boolean with(long id, BiConsumer<Trainer, TrainingHistory.View> work) {
        if (id == Companion.PRESENT) {
            work.accept(trainer, history.view());
            return true;
        }
        Optional<CompanionTraining> asked = companions.of(id);
        asked.ifPresent(one -> work.accept(one.trainer(), one.history().view()));
        return asked.isPresent();
    }

    /** Paused: shows the present state once, then waits for a wish. */
    private void rest() {
        if (state == TrainingState.TRAINING || state == TrainingState.LOADING) {
            state = TrainingState.PAUSED;
        }
        lastStepNanos = 0;
        publish(control.takePassageChange() || trace.isEmpty());
        try {
            control.awaitWish();
        } catch (InterruptedException e) {
            // Only cancelling interrupts the worker.
            cancel();
        }
    }

    private void step() {
        StepResult step = trainer.step(control.hyperparameters());
        companions.step();
        long now = System.nanoTime();
        if (lastStepNanos != 0) {
            speed.add(project.configuration().charactersPerStep(), (now - lastStepNanos) / 1e9);
        }
        lastStepNanos = now;
        lastStep = Optional.of(step);
        state = control.isRunning() ? TrainingState.TRAINING : TrainingState.PAUSED;
        message = "";
        if (step.failure().isPresent()) {
            stop(TrainingState.FAILED, step.failure().get());
            return;
        }
        history.append(step);
        averageLoss = Double.isNaN(averageLoss) ? step.loss() : averageLoss + SMOOTHING * (step.loss() - averageLoss);
        if (step.iteration() % VALIDATION_EVERY == 0) {
            history.appendValidation(step.iteration(), validation.loss(VALIDATION_CHARACTERS, this::isCancelled));
        }
        control.stopCondition().reached(step, averageLoss).ifPresent(why -> stop(TrainingState.STOPPED, why));
    }

    private void stop(TrainingState why, String sentence) {
        control.run(false);
        state = why;
        message = sentence;
    }

    private void publish(boolean readPassage) {
        long start = System.nanoTime();
        if (readPassage) {
            control.takePassageChange();
            trace = maker.read(control.passage());
        }
        if (control.takeSampleWish() || start - sampleNanos > SAMPLE_EVERY_SECONDS * 1e9) {
            sample = maker.write(control.temperature(), trainer.iteration());
            sampleNanos = start;
        }
        updateValue(new TrainingSnapshot(
                Optional.of(project), progress(), trace, norms(), history.view(), sample, companions.snapshots()));
        long end = System.nanoTime();
        long screen = screenNanos.getAsLong();
        pace.made(end, (end - start + screen - lastScreenNanos) / 1e9);
        lastScreenNanos = screen;
    }

    private dev.unrolled.trace.GradientNorms norms() {
        return lastStep.isEmpty() && project.saved().isPresent()
                ? project.saved().get().gradientNorms()
                : trainer.gradientNorms();
    }

    /** Without the text that it learned from only the session knows. */
    private double epoch() {
        boolean learned = project.canTrain() || project.saved().isEmpty();
        return learned ? trainer.epoch() : project.saved().get().epoch();
    }

    private TrainingSnapshot.Progress progress() {
        double charactersPerSecond = state == TrainingState.TRAINING ? speed.charactersPerSecond() : 0;
        double left = (1 - trainer.epoch() % 1)
                * trainer.stepsPerEpoch()
                * project.configuration().charactersPerStep();
        return new TrainingSnapshot.Progress(
                state,
                message,
                lastStep,
                trainer.iteration(),
                epoch(),
                charactersPerSecond,
                charactersPerSecond == 0 ? Double.NaN : left / charactersPerSecond);
    }
}
