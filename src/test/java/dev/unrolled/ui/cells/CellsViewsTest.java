package dev.unrolled.ui.cells;

import static dev.unrolled.ui.OpenWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.ui.OpenWindow;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viz.DotPlot;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CellsViewsTest {
    private AppModel app;
    private Shell shell;

    @Start
    void start(Stage stage) {
        OpenWindow window = OpenWindow.empty(stage, 1500, 950);
        app = window.app();
        shell = window.shell();
        app.project().openSaved("small", OpenWindow::smallProject);
    }

    @AfterEach
    void end() {
        Platform.runLater(app::shutDown);
    }

    private void open(String view) throws Exception {
        await(() -> app.training().project().isPresent()
                && !app.cells().findingsProperty().get().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            app.selection().choose(0, 3);
            app.viewProperty().set(view);
        });
        await(() -> app.atlas().answerProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickOnADotChoosesItsCellAndKeysGoAlongTheDots(FxRobot robot) throws Exception {
        open("atlas");
        DotPlot map = (DotPlot) shell.lookup("#cell-map");
        await(() -> map.placeOf(9).isPresent());
        Point2D place = map.placeOf(9).orElseThrow();
        robot.clickOn(map.localToScreen(place));
        assertThat(app.selection().unitProperty().get()).isEqualTo(9);
        assertThat(map.chosenProperty().get()).isEqualTo(9);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        int next = app.selection().unitProperty().get();
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertThat(next).isNotEqualTo(app.selection().unitProperty().get());
        DotPlot gate = (DotPlot) shell.lookup("#saturation-forget_gate-0");
        assertThat(gate.chosenProperty().get())
                .isEqualTo(app.selection().unitProperty().get());
        assertThat(((Labeled) shell.lookup("#atlas-basis")).getText()).contains("held-out characters");
    }

    @Test
    void aDoubleClickOnADotOfASaturationPlotOpensItsCell(FxRobot robot) throws Exception {
        open("atlas");
        DotPlot gate = (DotPlot) shell.lookup("#saturation-input_gate-0");
        await(() -> gate.placeOf(9).isPresent());
        robot.doubleClickOn(gate.localToScreen(gate.placeOf(9).orElseThrow()));
        await(() -> "cell".equals(app.viewProperty().get()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Labeled) shell.lookup("#cell-view-title")).getText())
                .isEqualTo("Cell 0:" + gate.chosenProperty().get());
    }

    @Test
    void aReturnOnTheMapDoesSoToo(FxRobot robot) throws Exception {
        open("atlas");
        robot.interact(() -> shell.lookup("#cell-map").requestFocus());
        robot.type(KeyCode.ENTER);
        await(() -> "cell".equals(app.viewProperty().get()));
    }

    @Test
    void aClickOnAPassageGoesThereInRead(FxRobot robot) throws Exception {
        open("cell");
        await(() -> app.cellPage().passagesProperty().get().isPresent() && shell.lookup("#passage-most-1") != null);
        long peak = app.cellPage()
                .passagesProperty()
                .get()
                .orElseThrow()
                .most()
                .get(1)
                .peak();
        robot.clickOn("#passage-most-1");
        await(() -> "read".equals(app.viewProperty().get())
                && app.read().traceProperty().get().offset()
                                + app.selection().cursorProperty().get()
                        == peak);
    }

    @Test
    void thePageIsReachedByAButtonOfTheSidePanelAndNamesItsCell(FxRobot robot) throws Exception {
        await(() -> app.training().project().isPresent()
                && !app.cells().findingsProperty().get().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> app.selection().choose(0, 3));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#whole-page");
        await(() -> "cell".equals(app.viewProperty().get()));
        await(() -> app.atlas().answerProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Labeled) shell.lookup("#cell-view-title")).getText()).startsWith("Cell 0:3");
        assertThat(((Labeled) shell.lookup("#memory-words")).getText()).contains("halves every");
        assertThat(((Pane) shell.lookup("#weights")).getChildren()).hasSize(4);
    }
}
