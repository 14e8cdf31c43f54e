package dev.unrolled.app.measure;

import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.cli.CommandException;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.Views;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainingSnapshot;
import dev.unrolled.viewmodel.TrainingState;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window, opened to be measured. The toolkit must run. */
final class WatchedWindow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int QUIET_PULSES = 30;
    /** Large enough for 512 characters of the usual sample on the page. */
    private static final double WIDTH = 1920;

    private static final double HEIGHT = 1200;

    private final AppModel app;
    private final Stage stage;
    private final CompletableFuture<Double> painted = new CompletableFuture<>();
    private final CompletableFuture<Double> tinted = new CompletableFuture<>();

    private WatchedWindow(AppModel app, Stage stage) {
        this.app = app;
        this.stage = stage;
    }

    /** Opens the window and begins to train. */
    static WatchedWindow open(AppModel app, Runnable onShown, Measurement.Subject subject) {
        return Toolkit.call(() -> {
            Look look = new Look(app.appearance());
            Stage stage = new Stage();
            WatchedWindow window = new WatchedWindow(app, stage);
            stage.setScene(new Scene(new Shell(app, look, Views.all(app, look)), WIDTH, HEIGHT));
            stage.show();
            onShown.run();
            window.note(window.painted, 2);
            app.read().traceProperty().addListener((source, before, now) -> {
                if (!now.isEmpty() && before.isEmpty()) {
                    window.note(window.tinted, 2);
                }
            });
            subject.lineUp()
                    .ifPresentOrElse(networks -> app.sideBySide().open(subject.text(), networks), () -> app.project()
                            .open(subject.text()));
            return window;
        });
    }

    /** Notes the time after so many pulses: what was laid out before has then been painted. */
    private void note(CompletableFuture<Double> when, int pulses) {
        new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
                    when.complete((System.currentTimeMillis() - start) / 1000.0);
                }
            }
        }.start();
    }

    double paintedSeconds() {
        return await(painted);
    }

    double tintedSeconds() {
        return await(tinted);
    }

    /** Shows a view. */
    void show(String view) {
        Toolkit.call(() -> {
            app.viewProperty().set(view);
            return null;
        });
    }

    void train() {
        Toolkit.call(() -> {
            app.training().train();
            return null;
        });
        await(arrival(snapshot -> snapshot.progress().state() == TrainingState.TRAINING));
    }

    void pause() {
        CompletableFuture<Moment> paused =
                arrival(snapshot -> snapshot.progress().state() != TrainingState.TRAINING);
        Toolkit.call(() -> {
            app.training().pause();
            return null;
        });
        await(paused);
        await(calm());
    }

    private boolean isBusy() {
        return app.cells().lookingProperty().get()
                || app.gradients().flow().runningProperty().get()
                || app.gradients().jacobians().runningProperty().get()
                || app.reach().runningProperty().get();
    }

    /** When nothing is computed in the background any more: a pause lets what is shown be looked at once more, at once. */
    private CompletableFuture<Void> calm() {
        CompletableFuture<Void> calm = new CompletableFuture<>();
        Toolkit.call(() -> {
            new AnimationTimer() {
                private int quietPulses;

                @Override
                public void handle(long now) {
                    quietPulses = isBusy() ? 0 : quietPulses + 1;
                    if (quietPulses == QUIET_PULSES) {
                        stop();
                        calm.complete(null);
                    }
                }
            }.start();
            return null;
        });
        return calm;
    }

    /** Does something on the thread that trains, while training is paused. */
    <T> T onTrainingThread(Supplier<T> work) {
        return await(Toolkit.call(() -> app.training().ask((trainer, history) -> work.get())));
    }

    /** When a snapshot arrived, and how many characters the present network had learned from. */
    record Moment(long nanos, long characters) {}

    /** The next snapshot. */
    Moment next() {
        return await(arrival(snapshot -> true));
    }

    private CompletableFuture<Moment> arrival(Predicate<TrainingSnapshot> wanted) {
        CompletableFuture<Moment> arrived = new CompletableFuture<>();
        Toolkit.call(() -> {
            ChangeListener<TrainingSnapshot> listener = new ChangeListener<>() {
                @Override
                public void changed(
                        ObservableValue<? extends TrainingSnapshot> source,
                        TrainingSnapshot before,
                        TrainingSnapshot now) {
                    if (wanted.test(now)) {
                        arrived.complete(new Moment(System.nanoTime(), characters(now)));
                        source.removeListener(this);
                    }
                }
            };
            app.training().snapshotProperty().addListener(listener);
            return null;
        });
        return arrived;
    }

    private static long characters(TrainingSnapshot snapshot) {
        long perStep = snapshot.project()
                .map(project -> (long) project.configuration().charactersPerStep())
                .orElse(0L);
        return perStep * snapshot.progress().iteration();
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CommandException("The window did not come to train within " + PATIENCE_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while measuring.", e);
        }
    }

    Measured.Shown shown() {
        return Toolkit.call(() -> {
            SequenceTrace trace = app.read().traceProperty().get();
            return new Measured.Shown(
                    app.sideBySide().networksProperty().get().size(),
                    trace.length(),
                    trace.isEmpty() ? 0 : trace.unitCount(0));
        });
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            app.shutDown();
            return null;
        });
    }
}
