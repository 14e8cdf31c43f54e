package dev.unrolled.app.measure;

import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.cli.CommandException;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.TextChoice;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Trains with the window and without it by turns in one process, so that both meet the same machine in the same minutes.
 */
public final class Measurement {
    private static final int TURNS = 4;
    private static final double WARM_UP_SECONDS = 3;
    /** For what is still in the queue when a turn ends. */
    private static final long SETTLE_MILLIS = 200;

    private final LongSupplier screenCost;
    private final Runnable onShown;
    private final TextChoice text;
    private final double turnSeconds;

    /**
     * Prepares it.
     *
     * @param screenCost what the window's training service asks for
     * @param onShown called on the JavaFX thread once the window is shown
     * @param text what is trained
     * @param seconds how long each way is trained in all
     */
    public Measurement(LongSupplier screenCost, Runnable onShown, TextChoice text, double seconds) {
        this.screenCost = screenCost;
        this.onShown = onShown;
        this.text = text;
        turnSeconds = seconds / TURNS;
    }

    /** Measures; takes a little more than twice the seconds. */
    public Measured run() {
        Toolkit.start();
        AppModel app = Toolkit.call(() -> new AppModel(screenCost));
        double[] without = new double[TURNS];
        double[] with = new double[TURNS];
        try (LatencyProbe probe = new LatencyProbe();
                WatchedWindow window = WatchedWindow.open(app, onShown, text)) {
            Measured.Start start = new Measured.Start(window.paintedSeconds(), window.tintedSeconds());
            window.pause();
            Project project = Toolkit.call(() -> app.training().project().orElseThrow());
            try (BareTraining bare = new BareTraining(project)) {
                window.onTrainingThread(() -> bare.run(WARM_UP_SECONDS));
                for (int turn = 0; turn < TURNS; turn++) {
                    without[turn] = window.onTrainingThread(() -> bare.run(turnSeconds));
                    with[turn] =
                            withWindow(window, probe, project.configuration().charactersPerStep());
                }
            }
            return new Measured(
                    new Measured.Speed(median(without), median(with)),
                    Measured.Wait.of(probe.sortedMillis()),
                    start,
                    new Measured.Memory(ProcessMemory.heap(), ProcessMemory.process()),
                    window.shown());
        }
    }

    private double withWindow(WatchedWindow window, LatencyProbe probe, int charactersPerStep) {
        window.train();
        probe.begin();
        WatchedWindow.Moment begin = window.next();
        sleep((long) (turnSeconds * 1000));
        WatchedWindow.Moment end = window.next();
        probe.pause();
        window.pause();
        sleep(SETTLE_MILLIS);
        double seconds = (end.nanos() - begin.nanos()) * 1e-9;
        return (end.iteration() - begin.iteration()) * (double) charactersPerStep / seconds;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while measuring.", e);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
