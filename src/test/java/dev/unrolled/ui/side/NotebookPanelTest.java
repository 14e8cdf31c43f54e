package dev.unrolled.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.notes.CellNote;
import dev.unrolled.ui.OpenWindow;
import dev.unrolled.viewmodel.AppModel;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NotebookPanelTest {
    private OpenWindow window;
    private AppModel app;

    @Start
    void start(Stage stage) {
        window = OpenWindow.onSmallSession(stage);
        app = window.app();
    }

    @AfterEach
    void end() {
        window.close();
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aKeyPinsTheCellWithThePassageAndTheTabListsIt(FxRobot robot) throws Exception {
        window.choose(0, 3);
        robot.clickOn("#tab-notebook");
        assertThat(window.text("#notebook-state")).startsWith("No cell is pinned yet. P pins");
        press(robot, KeyCode.P);
        CellNote note = app.notebook().notebookProperty().get().of(0, 3).orElseThrow();
        assertThat(note.evidence()).hasSize(1);
        assertThat(note.finding()).isPresent();
        Node card = window.shell().lookup("#note-0-3");
        assertThat(((Labeled) card.lookup(".note-title")).getText()).isEqualTo("0:3");
        assertThat(((ToggleButton) window.shell().lookup("#pin-cell")).isSelected())
                .isTrue();

        robot.clickOn("#cell-name").write("opens at quotes");
        press(robot, KeyCode.ENTER);
        assertThat(((Labeled) card.lookup(".note-title")).getText()).isEqualTo("0:3 opens at quotes");
        assertThat(window.text("#status-cell")).contains("3 “opens at quotes”");

        robot.interact(() -> {
            app.selection().choose(0, 5);
            app.passage().scrollTo(0);
        });
        robot.clickOn(card.lookup(".evidence-passage"));
        assertThat(app.selection().unitProperty().get()).isEqualTo(3);
        long offset = note.evidence().get(0).offset();
        OpenWindow.await(() -> app.read().traceProperty().get().offset()
                        + app.selection().cursorProperty().get()
                == offset);
    }

    @Test
    void whatIsTypedAsHypothesisStaysAndATabLeavesTheField(FxRobot robot) throws Exception {
        window.choose(0, 3);
        robot.clickOn("#tab-notebook").clickOn("#pin-cell");
        Node field = window.shell().lookup("#note-0-3").lookup(".hypothesis");
        robot.clickOn(field).write("closes again");
        press(robot, KeyCode.TAB);
        assertThat(field.isFocused()).isFalse();
        assertThat(app.notebook()
                        .notebookProperty()
                        .get()
                        .of(0, 3)
                        .orElseThrow()
                        .hypothesis())
                .isEqualTo("closes again");
        robot.clickOn(window.shell().lookup("#note-0-3").lookup(".removal"));
        assertThat(window.shell().lookup("#note-0-3")).isNull();
        robot.interact(() -> app.notebook().undo());
        assertThat(window.shell().lookup("#note-0-3")).isNotNull();
    }
}
