package dev.unrolled.ui.causal;

import static dev.unrolled.ui.OpenWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import dev.unrolled.ui.OpenWindow;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhatIfViewTest {
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

    private String text(String id) {
        return ((Labeled) shell.lookup(id)).getText();
    }

    @Test
    void oneClickOnTheCellsPageShowsWhatTheNetworkLosesWithoutIt(FxRobot robot) throws Exception {
        choose();
        robot.clickOn("#what-if-gone");
        await(() -> app.ablation().answerProperty().get().isPresent());
        assertThat(app.viewProperty().get()).isEqualTo("whatif");
        assertThat(text("#ablation-sentence")).startsWith("Without cell 0:3");
        assertThat(text("#ablation-basis")).contains("cell 0:3 held at ", "part B");
        assertThat(text("#ablate")).isEqualTo("Ablate 0:3");
        robot.interact(() -> app.selection().choose(0, 4));
        assertThat(text("#ablation-sentence")).startsWith("Without cell 0:3").contains("Chosen now: cell 0:4, ");
    }

    @Test
    void soDoesOneClickOnTheWholePage(FxRobot robot) throws Exception {
        choose();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> app.viewProperty().set("cell"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#page-what-if-gone");
        await(() -> app.ablation().answerProperty().get().isPresent());
        assertThat(app.viewProperty().get()).isEqualTo("whatif");
        assertThat(text("#ablation-sentence")).startsWith("Without cell 0:3");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> app.viewProperty().set("cell"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#page-what-if-held");
        await(() -> app.clamp().answerProperty().get().isPresent());
        assertThat(text("#clamp-sentence")).startsWith("Held at ");
    }

    @Test
    void withLargeTextIntervalsStandUnderTheirFiguresSoThatNamesKeepTheirRoom(FxRobot robot) throws Exception {
        choose();
        robot.interact(() -> {
            app.viewProperty().set("whatif");
            app.ablation().ask();
        });
        await(() -> app.ablation().answerProperty().get().isPresent());
        assertThat(intervals()).hasSize(2).noneMatch(value -> value.contains("\n"));
        robot.interact(() -> {
            shell.getScene().getWindow().setWidth(1280);
            app.appearance().textSizeProperty().set(18);
            shell.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(intervals()).hasSize(2).allMatch(value -> value.contains("nats\n["));
    }

    private List<String> intervals() {
        return shell.lookup(".figure-rows").lookupAll(".monospaced").stream()
                .map(value -> ((Labeled) value).getText())
                .filter(value -> value.contains("["))
                .toList();
    }

    @Test
    void anotherClickShowsWhatItWritesWhileHeld(FxRobot robot) throws Exception {
        choose();
        robot.clickOn("#what-if-held");
        await(() -> app.clamp().answerProperty().get().isPresent());
        assertThat(text("#clamp-sentence")).startsWith("Held at ");
        GridPane rows = (GridPane) shell.lookup("#written-rows");
        assertThat(rows.lookupAll("TextPage")).hasSize(30);
        GridPane effects = (GridPane) shell.lookup("#effects");
        assertThat(effects.getChildren()).hasSizeGreaterThanOrEqualTo(10);
    }

    private void choose() throws Exception {
        await(() -> app.training().project().isPresent()
                && !app.cells().findingsProperty().get().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            app.selection().choose(0, 3);
            app.cells().conceptProperty().set(Optional.of(Concepts.INSIDE_QUOTES));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
