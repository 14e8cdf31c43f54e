package dev.unrolled.ui;

import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.Sessions;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, and what tests ask of it. */
public final class OpenWindow {
    private static final int PATIENCE_SECONDS = 60;

    private final AppModel app = new AppModel(() -> 0);
    private final Shell shell;

    private OpenWindow(Stage stage, double width, double height) {
        Look look = new Look(app.appearance());
        shell = new Shell(app, look, Views.all(app, look));
        stage.setScene(new Scene(shell, width, height));
        // The stage is one for all tests, and keeps the size of the one before.
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }

    /** A window without a text; called in {@code @Start}. */
    public static OpenWindow empty(Stage stage, double width, double height) {
        return new OpenWindow(stage, width, height);
    }

    /** A window that shows a small network after some training; called in {@code @Start}. */
    public static OpenWindow onSmallSession(Stage stage) {
        OpenWindow window = new OpenWindow(stage, 1500, 950);
        window.app.project().openSaved("small", OpenWindow::smallProject);
        return window;
    }

    public static Project smallProject() {
        return Sessions.of(SmallSession.trained());
    }

    public AppModel app() {
        return app;
    }

    public Shell shell() {
        return shell;
    }

    public void close() {
        Platform.runLater(app::shutDown);
    }

    /** The text of a label or button. */
    public String text(String selector) {
        return ((Labeled) shell.lookup(selector)).getText();
    }

    /** Waits until something holds, asked on the JavaFX thread. */
    public static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    /** Waits until the network has been looked at, and chooses a cell. */
    public void choose(int layer, int unit) throws Exception {
        await(() -> app.training().project().isPresent()
                && !app.cells().findingsProperty().get().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> app.selection().choose(layer, unit));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
