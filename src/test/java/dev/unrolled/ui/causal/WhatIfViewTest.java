package dev.unrolled.ui.causal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.app.offscreen.SmallSession;
import dev.unrolled.session.Session;
import dev.unrolled.text.Concepts;
import dev.unrolled.ui.Look;
import dev.unrolled.ui.Views;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.Project;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
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
        app = new AppModel(() -> 0);
        Look look = new Look(app.appearance());
        shell = new Shell(app, look, Views.all(app, look));
        stage.setScene(new Scene(shell, 1500, 950));
        // The stage is one for all tests, and keeps the size of the one before.
        stage.setWidth(1500);
        stage.setHeight(950);
        stage.show();
        app.project().openSaved("small", WhatIfViewTest::project);
    }

    private static Project project() {
        Session session = SmallSession.trained();
        Project.Saved saved = new Project.Saved(
                session.network(),
                session.progress().iteration(),
                session.progress().epoch(),
                session.history(),
                session.gradientNorms());
        return new Project(
                "small",
                List.of(),
                Optional.empty(),
                session.heldOut(),
                session.configuration(),
                Optional.of(saved),
                List.of());
    }

    @AfterEach
    void end() {
        Platform.runLater(app::shutDown);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
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
