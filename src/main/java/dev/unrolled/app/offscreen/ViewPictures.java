package dev.unrolled.app.offscreen;

import dev.unrolled.cli.CommandException;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.Views;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.TrainingState;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * Pictures of the real window, drawn in memory: the same scene graph on the same view models. The toolkit must run; the
 * training is expected to be paused, or pictures show whatever moment has come last.
 */
public final class ViewPictures implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 120;

    private final AppModel app;
    private final Scene scene;
    private final Stage stage;

    private ViewPictures(AppModel app, Scene scene, Stage stage) {
        this.app = app;
        this.scene = scene;
        this.stage = stage;
    }

    /**
     * Opens the window in memory.
     *
     * @param app what it shows
     * @param width in pixels
     * @param height in pixels
     */
    public static ViewPictures open(AppModel app, int width, int height) {
        return Toolkit.call(() -> {
            Look look = new Look(app.appearance());
            Scene scene = new Scene(new Shell(app, look, Views.all(app, look)), width, height);
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.show();
            return new ViewPictures(app, scene, stage);
        });
    }

    /**
     * Takes a picture once the window shows what it shall.
     *
     * @return a PNG
     * @throws CommandException if that does not come about
     */
    public byte[] take(Shot shot) {
        Arrival shown = Toolkit.call(() -> {
            app.appearance().darkProperty().set(shot.dark());
            app.viewProperty().set(shot.view());
            ViewArrival view = ViewArrivals.of(shot.view(), app);
            Arrival arrival = new Arrival(
                    scene, () -> isOpen() && view.isThere(shot) && Marking.isThere(app, shot), () -> shownNow());
            arrival.prepare(this::isOpen, () -> choose(shot, view));
            return arrival;
        });
        await(shown);
        WritableImage picture = Toolkit.call(() -> scene.snapshot(null));
        return Png.encode(picture);
    }

    private void choose(Shot shot, ViewArrival view) {
        app.passage().show(shot.offset());
        shot.cell().ifPresent(cell -> app.selection().choose(cell.layer(), cell.unit()));
        if (shot.marked() > 0) {
            Marking.markAndFind(app, shot);
        }
        view.ask();
    }

    private Object shownNow() {
        return app.training().snapshot();
    }

    /** Whether the project has been loaded, so that a passage and a cell can be chosen. */
    private boolean isOpen() {
        if (app.training().state() == TrainingState.FAILED) {
            throw new CommandException(app.training().messageProperty().get());
        }
        return app.training().project().isPresent();
    }

    private static void await(Arrival shown) {
        try {
            shown.future().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandException told ? told : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new CommandException(
                    "The view was not ready to be drawn after " + TIMEOUT_SECONDS + " s; try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while drawing.", e);
        }
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            return null;
        });
    }
}
