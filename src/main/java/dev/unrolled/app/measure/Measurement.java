package dev.unrolled.app.measure;

import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.cli.CommandException;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Companion;
import dev.unrolled.viewmodel.CompanionSnapshot;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.TextChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Trains with the window and without it by turns in one process, so that both meet the same machine in the same minutes; on
 * demand also with another view than Read.
 */
public final class Measurement {
    private static final String READ = "read";
    private static final int TURNS = 4;
    private static final double WARM_UP_SECONDS = 3;
    /** For what is still in the queue when a turn ends. */
    private static final long SETTLE_MILLIS = 200;

    private final LongSupplier screenCost;
    private final Runnable onShown;
    private final Subject subject;
    private final double turnSeconds;

    /**
     * What is measured.
     *
     * @param text what is trained on
     * @param lineUp the id of the networks that train side by side; the usual network where none is named
     * @param view the id of the view that is compared with Read; {@code read} for no comparison
     */
    public record Subject(TextChoice text, Optional<String> lineUp, String view) {}

    /**
     * Prepares it.
     *
     * @param screenCost what the window's training service asks for
     * @param onShown called on the JavaFX thread once the window is shown
     * @param seconds how long each way is trained in all
     */
    public Measurement(LongSupplier screenCost, Runnable onShown, Subject subject, double seconds) {
        this.screenCost = screenCost;
        this.onShown = onShown;
        this.subject = subject;
        turnSeconds = seconds / TURNS;
    }

    /** Measures; takes a little more than twice the seconds, or three times with another view. */
    public Measured run() {
        Toolkit.start();
        AppModel app = Toolkit.call(() -> new AppModel(screenCost));
        try (Way read = new Way(READ);
                Way other = new Way(subject.view());
                WatchedWindow window = WatchedWindow.open(app, onShown, subject)) {
            Measured.Start start = new Measured.Start(window.paintedSeconds(), window.tintedSeconds());
            window.pause();
            double[] without = new double[TURNS];
            boolean compared = !subject.view().equals(READ);
            try (BareTraining bare = bare(app)) {
                window.onTrainingThread(() -> bare.run(WARM_UP_SECONDS));
                if (compared) {
                    other.warmUp(window);
                }
                for (int turn = 0; turn < TURNS; turn++) {
                    without[turn] = window.onTrainingThread(() -> bare.run(turnSeconds));
                    read.take(window, turn);
                    if (compared) {
                        other.take(window, turn);
                    }
                }
            }
            return new Measured(
                    new Measured.Speed(median(without), read.speed()),
                    read.delay(),
                    start,
                    new Measured.Memory(ProcessMemory.heap(), ProcessMemory.process()),
                    window.shown(),
                    compared
                            ? Optional.of(new Measured.OtherView(subject.view(), other.speed(), other.delay()))
                            : Optional.empty());
        }
    }

    private static BareTraining bare(AppModel app) {
        Project project = Toolkit.call(() -> app.training().project().orElseThrow());
        List<Companion> companions = Toolkit.call(() -> app.training().snapshot().companions().stream()
                .map(CompanionSnapshot::companion)
                .toList());
        return new BareTraining(project, companions);
    }

    /** Training with the window on one view. */
    private final class Way implements AutoCloseable {
        private final String view;
        private final double[] speeds = new double[TURNS];
        private final LatencyProbe probe = new LatencyProbe();

        Way(String view) {
            this.view = view;
        }

        /** Shows the view for a while, unmeasured: what it does for the first time takes longer. */
        void warmUp(WatchedWindow window) {
            window.show(view);
            window.train();
            sleep((long) (WARM_UP_SECONDS * 1000));
            window.pause();
        }

        void take(WatchedWindow window, int turn) {
            window.show(view);
            window.train();
            probe.begin();
            WatchedWindow.Moment begin = window.next();
            sleep((long) (turnSeconds * 1000));
            WatchedWindow.Moment end = window.next();
            probe.pause();
            window.pause();
            sleep(SETTLE_MILLIS);
            double seconds = (end.nanos() - begin.nanos()) * 1e-9;
            speeds[turn] = (end.characters() - begin.characters()) / seconds;
        }

        double speed() {
            return median(speeds);
        }

        Measured.Wait delay() {
            return probe.waits();
        }

        @Override
        public void close() {
            probe.close();
        }
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
