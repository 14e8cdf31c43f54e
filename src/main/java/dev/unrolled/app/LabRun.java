package dev.unrolled.app;

import dev.unrolled.app.offscreen.Renderer;
import dev.unrolled.app.offscreen.Shot;
import dev.unrolled.app.offscreen.Toolkit;
import dev.unrolled.app.offscreen.ViewPictures;
import dev.unrolled.app.offscreen.WholeFile;
import dev.unrolled.cli.CommandException;
import dev.unrolled.cli.LabRequest;
import dev.unrolled.cli.PictureRequest;
import dev.unrolled.cli.ProgressLine;
import dev.unrolled.cli.RenderRequest;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.SideNetwork;
import dev.unrolled.viewmodel.StopCondition;
import dev.unrolled.viewmodel.TextChoice;
import dev.unrolled.viewmodel.TrainingState;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Trains a line-up off screen and draws the Gradients view of it. */
final class LabRun {
    private static final String VIEW = "gradients";
    private static final int LOOK_EVERY_MILLIS = 100;
    /** Far enough in for a passage to have something before it. */
    private static final int OFFSET = 2_000;

    private final PrintStream err;
    private final ProgressLine line;

    LabRun(PrintStream err, boolean watched) {
        this.err = err;
        line = new ProgressLine(err, watched);
    }

    void run(LabRequest request) {
        Toolkit.start();
        AppModel app = Toolkit.call(() -> new AppModel(() -> 0));
        PictureRequest picture = request.picture();
        // The view is open while they train, so that it has looked at them on the way.
        try (ViewPictures pictures = ViewPictures.open(app, picture.width(), picture.height())) {
            Renderer.show(app, request.page());
            Toolkit.call(() -> {
                app.viewProperty().set(VIEW);
                app.training().stopAt(new StopCondition(OptionalLong.of(request.iterations()), OptionalDouble.empty()));
                app.sideBySide()
                        .open(TextChoice.named(request.text()), request.lineUp().id());
                return null;
            });
            watch(app, request.iterations());
            WholeFile.write(pictures.take(shot(app, picture)), picture.out());
        } finally {
            Toolkit.call(() -> {
                app.shutDown();
                return null;
            });
        }
    }

    private void watch(AppModel app, long iterations) {
        long start = System.nanoTime();
        while (true) {
            TrainingState state = Toolkit.call(() -> app.training().state());
            List<SideNetwork> networks =
                    Toolkit.call(() -> app.sideBySide().networksProperty().get());
            double seconds = (System.nanoTime() - start) * 1e-9;
            long made = networks.isEmpty() ? 0 : networks.get(0).iteration();
            line.show(
                    (double) made / iterations,
                    seconds,
                    new ProgressLine.Words(() -> "training", () -> "training side by side"));
            boolean failed = state == TrainingState.FAILED;
            if (failed && networks.isEmpty()) {
                line.erase();
                throw new CommandException(
                        Toolkit.call(() -> app.training().messageProperty().get()));
            }
            if (failed || state == TrainingState.STOPPED) {
                line.erase();
                networks.forEach(this::tell);
                return;
            }
            sleep();
        }
    }

    private void tell(SideNetwork network) {
        err.println(network.name() + ": " + network.progressInWords() + "."
                + (network.hasFailed() ? " " + network.failure() + "." : ""));
    }

    private static Shot shot(AppModel app, PictureRequest picture) {
        int offset = Toolkit.call(() -> app.training()
                                .project()
                                .map(project -> project.heldOut().length())
                                .orElse(0)
                        > OFFSET
                ? OFFSET
                : 0);
        return new Shot(VIEW, Optional.empty(), offset, picture.theme() == RenderRequest.Theme.DARK);
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while training.", e);
        }
    }
}
