package dev.unrolled.ui.hunt;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import dev.unrolled.ui.OpenWindow;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.HuntRow;
import dev.unrolled.viewmodel.PlantedProject;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HuntViewTest {
    private AppModel app;
    private Shell shell;

    @Start
    void start(Stage stage) {
        OpenWindow window = OpenWindow.empty(stage, 1500, 950);
        app = window.app();
        shell = window.shell();
        app.viewProperty().set("hunt");
        app.project().openSaved("planted", PlantedProject::saved);
    }

    @AfterEach
    void end() {
        Platform.runLater(app::shutDown);
    }

    private String text(String id) {
        return ((Labeled) shell.lookup(id)).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<HuntRow> table() {
        return (TableView<HuntRow>) shell.lookup("#hunt-table");
    }

    @Test
    void aHuntFillsTheTableAndARowChoosesItsCellAndGoesToItsPassage(FxRobot robot) throws Exception {
        await(() -> app.training().project().isPresent());
        assertThat(text("#hunt-summary")).startsWith("Press “Hunt”");
        robot.clickOn("#hunt");
        await(() -> !table().getItems().isEmpty());
        assertThat(text("#hunt-summary")).contains("inside quotes (0:7)");
        assertThat(text("#hunt-basis")).contains("Iteration 100.");
        chooseAnotherCell(robot);
        robot.clickOn(shell.lookup("#hunt-table .table-row-cell"));
        assertThat(app.selection().unitProperty().get()).isEqualTo(7);
        assertThat(app.cells().conceptProperty().get()).contains(Concepts.INSIDE_QUOTES);
        assertThat(text("#hunt-verdict")).startsWith("Holds inside quotes");
        HuntRow.Place best = table().getItems().get(0).best().orElseThrow().best();
        awaitCursorAt(best.offset());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> "read".equals(app.viewProperty().get()));
        awaitCursorAt(best.offset());
    }

    @Test
    void aClickAndReturnChooseTheCellOfTheRowThatIsSelectedAlready(FxRobot robot) throws Exception {
        await(() -> app.training().project().isPresent());
        robot.clickOn("#hunt");
        await(() -> !table().getItems().isEmpty());
        assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
        Node row = shell.lookup("#hunt-table .table-row-cell");
        chooseAnotherCell(robot);
        robot.clickOn(row);
        assertThat(app.selection().unitProperty().get()).isEqualTo(7);
        assertThat(app.cells().conceptProperty().get()).contains(Concepts.INSIDE_QUOTES);
        chooseAnotherCell(robot);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> "read".equals(app.viewProperty().get()));
        assertThat(app.selection().unitProperty().get()).isEqualTo(7);
    }

    private void chooseAnotherCell(FxRobot robot) {
        robot.interact(() -> app.selection().choose(0, 3));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitCursorAt(long offset) throws Exception {
        await(() -> app.read().traceProperty().get().offset()
                        + app.selection().cursorProperty().get()
                == offset);
    }

    @Test
    void withLargeTextNoButtonIsCut(FxRobot robot) throws Exception {
        await(() -> app.training().project().isPresent());
        robot.interact(() -> {
            shell.getScene().getWindow().setWidth(1280);
            app.appearance().textSizeProperty().set(18);
            app.hunt().hunt();
        });
        await(() -> !table().getItems().isEmpty());
        robot.interact(shell::layout);
        WaitForAsyncUtils.waitForFxEvents();
        Region worst = (Region) shell.lookup("#hunt-worst");
        Node panel = shell.lookup(".concept-panel");
        assertThat(worst.localToScene(worst.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(panel.localToScene(panel.getLayoutBounds()).getMaxX());
        assertThat(worst.getWidth()).isGreaterThanOrEqualTo(Math.floor(worst.prefWidth(-1)));
        Region leftOut = (Region) shell.lookup("#hunt-left-out");
        assertThat(leftOut.getHeight()).isGreaterThanOrEqualTo(Math.floor(leftOut.prefHeight(leftOut.getWidth())));
    }

    @Test
    void whatIsWrongWithAnExpressionStandsUnderTheFieldAndARightOneBecomesAChip(FxRobot robot) throws Exception {
        await(() -> app.training().project().isPresent());
        TextField field = (TextField) shell.lookup("#own-concept");
        run(() -> field.setText("[ab"));
        robot.clickOn("#own-add");
        assertThat(text("#own-problem")).isNotEmpty();
        assertThat(shell.lookup("#own-problem").isManaged()).isTrue();
        run(() -> field.setText("[ab]+"));
        robot.clickOn("#own-concept").press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#own-problem")).isEmpty();
        assertThat(field.getText()).isEmpty();
        assertThat(text(".chip")).startsWith("/[ab]+/");
        robot.clickOn(".chip");
        assertThat(app.cells().customConcepts()).isEmpty();
    }
}
