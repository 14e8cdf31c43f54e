package dev.unrolled.app.offscreen;

import dev.unrolled.cli.CommandException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.text.Text;

/** Starts the JavaFX toolkit in memory, and calls it from other threads. */
public final class Toolkit {
    private static final int START_SECONDS = 60;
    private static final String MISSING =
            "The pictures cannot be drawn, since this machine has no usable fonts; install Pango and a font"
                    + " (Debian, Ubuntu: libpangoft2-1.0-0 fonts-dejavu-core; Fedora: pango dejavu-sans-fonts).";

    private Toolkit() {}

    /**
     * Starts the toolkit, unless it runs already, and tries whether it can draw text.
     *
     * @throws CommandException if it cannot; the sentence says what to install
     */
    public static synchronized void start() {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException e) {
            // It runs already.
            running.countDown();
        } catch (RuntimeException | LinkageError e) {
            throw new CommandException(MISSING, e);
        }
        try {
            if (!running.await(START_SECONDS, TimeUnit.SECONDS)) {
                throw new CommandException(MISSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted before anything was drawn.", e);
        }
        Platform.setImplicitExit(false);
        requireText();
    }

    private static void requireText() {
        try {
            double width = call(() -> new Text("Unrolled").getLayoutBounds().getWidth());
            if (width <= 0) {
                throw new CommandException(MISSING);
            }
        } catch (IllegalStateException | LinkageError e) {
            throw new CommandException(MISSING, e);
        }
    }

    /**
     * Does something on the JavaFX thread and waits for it.
     *
     * @throws IllegalStateException with the cause, where it fails
     */
    public static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while drawing.", e);
        }
    }
}
