package dev.unrolled.app;

import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.app.report.Report;
import dev.unrolled.app.report.ReportFolder;
import dev.unrolled.app.report.ReportMaker;
import dev.unrolled.app.report.SessionReport;
import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.ProgressLine;
import dev.unrolled.session.Session;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.TextChoice;
import dev.unrolled.viewmodel.TrainingNumbersText;
import dev.unrolled.viewmodel.TrainingSnapshot;
import dev.unrolled.viewmodel.TrainingState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** What the program does on a machine without a display: trains for a while, draws every view, writes a report. */
final class OffScreenRun {
    private static final int LOOK_EVERY_MILLIS = 100;

    private final PrintStream err;
    private final ProgressLine line;
    private final double seconds;

    /**
     * @param err told how it goes
     * @param watched whether somebody watches, so that a bar may be drawn
     * @param seconds how long to train
     */
    OffScreenRun(PrintStream err, boolean watched, double seconds) {
        this.err = err;
        this.seconds = seconds;
        line = new ProgressLine(err, watched);
    }

    /**
     * Trains a fresh network.
     *
     * @param text what it learns
     * @param folder where the report goes
     */
    void train(TextChoice text, Path folder) {
        ReportFolder.check(folder);
        err.printf(
                Locale.ROOT,
                "There is no display, so the app runs off screen: it trains a network on “%s” for %.0f s and then draws every view.%n",
                text.label(),
                seconds);
        Toolkit.start();
        AppModel app = Toolkit.call(() -> new AppModel(() -> 0));
        try {
            Toolkit.call(() -> {
                app.project().open(text);
                return null;
            });
            watch(app);
            write(app, folder);
        } finally {
            shutDown(app);
        }
    }

    /**
     * Shows a trained network as it was left; trains nothing.
     *
     * @param folder where the report goes
     */
    void show(Session session, Path folder) {
        ReportFolder.check(folder);
        err.println("There is no display, so the app runs off screen: it draws every view of the session.");
        ReportFolder.write(SessionReport.of(session), folder);
        sayWritten(folder);
    }

    /** Waits until it has trained long enough. */
    private void watch(AppModel app) {
        long start = 0;
        while (true) {
            TrainingSnapshot now = Toolkit.call(() -> app.training().snapshot());
            TrainingState state = Toolkit.call(() -> app.training().state());
            if (state == TrainingState.FAILED) {
                line.erase();
                throw new CommandException(
                        Toolkit.call(() -> app.training().messageProperty().get()));
            }
            if (start == 0 && now.progress().iteration() > 0) {
                start = System.nanoTime();
            }
            double trained = start == 0 ? 0 : (System.nanoTime() - start) * 1e-9;
            boolean nothingToLearn =
                    now.project().isPresent() && !now.project().get().canTrain();
            boolean done = trained >= seconds || state == TrainingState.STOPPED || nothingToLearn;
            line.show(
                    trained / seconds,
                    trained,
                    new ProgressLine.Words(() -> TrainingNumbersText.loss(now), () -> words(now, state)));
            if (done) {
                line.end(words(now, state));
                return;
            }
            sleep();
        }
    }

    private static String words(TrainingSnapshot now, TrainingState state) {
        return now.project().isEmpty()
                ? "reading the text"
                : TrainingNumbersText.progress(now, state) + " · " + TrainingNumbersText.loss(now);
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted; nothing was written.", e);
        }
    }

    private void write(AppModel app, Path folder) {
        err.println("Ranking the cells and drawing the views.");
        Project project = saved(app);
        Report report = new ReportMaker(project).make(app);
        ReportFolder.write(report, folder);
        sayWritten(folder);
    }

    private void sayWritten(Path folder) {
        err.println("Wrote " + folder.resolve("report.html") + " and a picture of every view beside it.");
    }

    private static Project saved(AppModel app) {
        try {
            Toolkit.call(() -> {
                app.training().pause();
                return null;
            });
            return Toolkit.call(() -> app.training().saved()).get().orElseThrow();
        } catch (ExecutionException e) {
            throw new CommandException(
                    "The training ended before it could be drawn: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted; nothing was written.", e);
        }
    }

    private static void shutDown(AppModel app) {
        Toolkit.call(() -> {
            app.shutDown();
            return null;
        });
    }
}
