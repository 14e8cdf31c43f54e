package dev.unrolled.ui.shell;

import static dev.unrolled.ui.OpenWindow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.text.SampleText;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.ui.OpenWindow;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.ClippingChoice;
import dev.unrolled.viewmodel.NetworkSettings;
import dev.unrolled.viewmodel.Notice;
import dev.unrolled.viewmodel.Project;
import dev.unrolled.viewmodel.TextChoice;
import dev.unrolled.viewmodel.TrainingState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final NetworkSettings SMALL = new NetworkSettings(new TrainingConfiguration(
            new TrainingConfiguration.Architecture(CellKind.LSTM, 1, 16, 1),
            4,
            16,
            OptimizerKind.ADAM,
            1,
            1,
            new Hyperparameters(5e-3, 5, 0)));

    @TempDir
    Path directory;

    private AppModel app;
    private Shell shell;

    @Start
    void start(Stage stage) {
        OpenWindow window = OpenWindow.empty(stage, 1400, 900);
        app = window.app();
        shell = window.shell();
        app.project().open(new TextChoice.Sample(SampleText.HELLO), SMALL);
    }

    @AfterEach
    void end() {
        Platform.runLater(app::shutDown);
    }

    private void awaitTraining() throws Exception {
        // The first trace is of the text's beginning, before the page has said what it shows.
        await(() -> app.training().state() == TrainingState.TRAINING
                && !app.read().traceProperty().get().isEmpty()
                && app.read().traceProperty().get().offset()
                        == app.passage().offsetProperty().get());
    }

    private String text(String id) {
        return ((Labeled) shell.lookup(id)).getText();
    }

    @Test
    void trainsByItselfThenPausesStepsAndGoesOn(FxRobot robot) throws Exception {
        awaitTraining();
        robot.clickOn("#pause");
        await(() -> app.training().state() == TrainingState.PAUSED);
        waitForFxEvents();
        long paused = app.training().snapshot().progress().iteration();
        robot.clickOn("#step");
        await(() -> app.training().snapshot().progress().iteration() == paused + 1);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await(() -> app.training().snapshot().progress().iteration() > paused + 1);
        assertThat(text("#progress")).startsWith("it ");
    }

    @Test
    void aClickInTheHeatMapChoosesACellAndKeysMoveOn(FxRobot robot) throws Exception {
        awaitTraining();
        Node heatMap = shell.lookup("#heat-map");
        // Two rows, since a click on the row that is chosen already chooses nothing.
        robot.clickOn(heatMap).moveBy(0, 30).clickOn();
        assertThat(app.selection().pinnedProperty().get()).isTrue();
        int cursor = app.selection().cursorProperty().get();
        int unit = app.selection().unitProperty().get();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        waitForFxEvents();
        assertThat(app.selection().cursorProperty().get()).isEqualTo(cursor + 1);
        assertThat(app.selection().unitProperty().get()).isNotEqualTo(unit);
        assertThat(text("#status-cell")).contains("tanh(c)");
        assertThat(text("#cell-title"))
                .isEqualTo("Cell 0:" + app.selection().unitProperty().get());
    }

    @Test
    void viewsAndThemesChangeByKeyAndMenu(FxRobot robot) throws Exception {
        awaitTraining();
        robot.clickOn("#heat-map");
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        await(() -> !"read".equals(app.viewProperty().get()));
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        await(() -> "read".equals(app.viewProperty().get()));
        robot.interact(() -> app.appearance().darkProperty().set(true));
        assertThat(shell.getStyleClass()).contains("dark");
        robot.interact(() -> app.appearance().textSizeProperty().set(18));
        assertThat(shell.getStyle()).contains("18px");
    }

    @Test
    void aTextThatCannotBeReadCostsNothing(FxRobot robot) throws Exception {
        awaitTraining();
        Project before = app.training().project().orElseThrow();
        Path missing = directory.resolve("missing.txt");
        robot.interact(() -> app.project().open(new TextChoice.Files(List.of(missing))));
        await(() -> !app.notices().isEmpty());
        Notice notice = app.notices().get(0);
        assertThat(notice.problem()).isTrue();
        assertThat(notice.title()).isEqualTo("missing.txt was not opened");
        assertThat(notice.sentence()).contains("missing.txt").endsWith("are kept.");
        assertThat(app.training().project()).containsSame(before);
        assertThat(app.training().state()).isEqualTo(TrainingState.TRAINING);
    }

    @Test
    void anotherTextIsOpenedAndTheNetworkBeforeCanBeGoneBackTo(FxRobot robot) throws Exception {
        awaitTraining();
        await(() -> app.training().snapshot().progress().iteration() > 3);
        Path file = directory.resolve("other.txt");
        Files.writeString(file, "Another text, with other letters.\n".repeat(200));
        robot.interact(() -> app.project().open(new TextChoice.Files(List.of(file))));
        await(() -> "other.txt".equals(text("#text-chooser")));
        assertThat(app.project().recent()).hasSize(1);
        robot.interact(() -> app.project().goBack());
        await(() -> "hello".equals(text("#text-chooser")));
        assertThat(app.training().snapshot().progress().iteration()).isGreaterThan(3);
    }

    @Test
    void aSavedSessionShowsTheSameNetworkAgain(FxRobot robot) throws Exception {
        awaitTraining();
        Path file = directory.resolve("kept.unrolled");
        robot.interact(() -> {
            app.training().dials().dropout().valueProperty().set(0.25);
            app.project().save(file);
        });
        await(() -> !app.notices().isEmpty());
        assertThat(app.notices().get(0).title()).isEqualTo("Saved");
        robot.interact(() -> {
            app.training().dials().dropout().valueProperty().set(0);
            app.project().open(TextChoice.ofFiles(List.of(file)));
        });
        await(() -> app.training().project().orElseThrow().saved().isPresent());
        await(() -> app.training().state() == TrainingState.PAUSED);
        assertThat(app.training().dials().dropout().get()).isEqualTo(0.25);
        long kept = app.training().snapshot().progress().iteration();
        assertThat(kept).isPositive();
        robot.clickOn("#train");
        await(() -> app.training().snapshot().progress().iteration() > kept);
        assertThat(app.read().traceProperty().get().isEmpty()).isFalse();
    }

    @Test
    void aSessionWhoseTextIsGoneIsShownAndCannotBeRestarted(FxRobot robot) throws Exception {
        awaitTraining();
        Path text = directory.resolve("a text with quite a long name.txt");
        Files.write(text, "Très bien, dit-elle.\n".repeat(200).getBytes(StandardCharsets.ISO_8859_1));
        robot.interact(() -> app.passage().searchProperty().set("lo"));
        robot.interact(() -> app.project().open(new TextChoice.Files(List.of(text))));
        await(() -> "a text with q…me.txt".equals(text("#text-chooser")));
        assertThat(app.notices().get(0).sentence()).isEqualTo("Read as Latin-1.");
        await(() -> app.passage().searchProperty().get().isEmpty());
        Path file = directory.resolve("kept.unrolled");
        robot.interact(() -> app.project().save(file));
        await(() -> app.notices().size() == 2);
        Files.delete(text);
        robot.interact(() -> app.project().open(TextChoice.ofFiles(List.of(file))));
        await(() -> !app.training().canRestart());
        waitForFxEvents();
        assertThat(shell.lookup("#restart").isDisabled()).isTrue();
        assertThat(shell.lookup("#dial-clip").isDisabled()).isTrue();
        assertThat(shell.lookup("#banner").isVisible()).isTrue();
        Project shown = app.training().project().orElseThrow();
        robot.interact(() -> app.project().restart());
        assertThat(app.notices().get(app.notices().size() - 1).title()).isEqualTo("Not restarted");
        assertThat(app.training().project()).containsSame(shown);
    }

    @Test
    void aDragOverThePageMarksCharacters(FxRobot robot) throws Exception {
        awaitTraining();
        Node page = shell.lookup("#page");
        Bounds place = page.localToScreen(page.getBoundsInLocal());
        robot.moveTo(place.getMinX() + 15, place.getMinY() + 8)
                .press(MouseButton.PRIMARY)
                .moveTo(place.getMinX() + 100, place.getMinY() + 8)
                .release(MouseButton.PRIMARY);
        waitForFxEvents();
        assertThat(app.selection().brushProperty().get().isEmpty()).isFalse();
        assertThat(text("#status-cell")).contains("marked");
    }

    @Test
    void aFrozenViewKeepsItsTraceWhileTrainingGoesOn(FxRobot robot) throws Exception {
        awaitTraining();
        robot.clickOn("#freeze");
        waitForFxEvents();
        long frozen = app.read().iterationProperty().get();
        await(() -> app.training().snapshot().progress().iteration() > frozen + 20);
        assertThat(app.read().iterationProperty().get()).isEqualTo(frozen);
        assertThat(((Labeled) shell.lookup(".frozen-at")).getText()).startsWith("frozen at iteration");
        robot.clickOn("#freeze");
        await(() -> app.read().iterationProperty().get() > frozen);
    }

    @Test
    void aSearchAndTypedTextMoveThePassage(FxRobot robot) throws Exception {
        awaitTraining();
        robot.clickOn("#search").write("lo");
        await(() -> app.passage().hitCount() > 100);
        await(() -> {
            int cursor = app.selection().cursorProperty().get();
            return app.read().traceProperty().get().codePoint(cursor) == 'l'
                    && app.read().traceProperty().get().nextCodePoint(cursor) == 'o';
        });
        await(() -> text("#search-count").matches("[\\d,]+ of [\\d,]+"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(app.passage().searchProperty().get()).isEmpty();
        assertThat(focused()).isEqualTo("page");
        robot.clickOn("#own-text");
        waitForFxEvents();
        robot.write("he llo");
        await(() -> app.read().traceProperty().get().offset() < 0
                && app.read().traceProperty().get().length() == 6);
        assertThat(app.training().state()).isEqualTo(TrainingState.TRAINING);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("page");
        robot.clickOn("#held-out");
        await(() -> app.read().traceProperty().get().offset() >= 0);
    }

    private String focused() {
        return shell.getScene().getFocusOwner().getId();
    }

    @Test
    void everyPlusAndMinusChangesTheTextSize(FxRobot robot) throws Exception {
        awaitTraining();
        for (KeyCode larger : List.of(KeyCode.EQUALS, KeyCode.PLUS, KeyCode.ADD)) {
            double before = app.appearance().textSizeProperty().get();
            robot.press(KeyCode.CONTROL).press(larger).release(larger).release(KeyCode.CONTROL);
            assertThat(app.appearance().textSizeProperty().get()).isEqualTo(before + 1);
        }
        robot.clickOn("#search");
        for (KeyCode smaller : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            double before = app.appearance().textSizeProperty().get();
            robot.press(KeyCode.CONTROL).press(smaller).release(smaller).release(KeyCode.CONTROL);
            assertThat(app.appearance().textSizeProperty().get()).isEqualTo(before - 1);
        }
    }

    @Test
    void aSettingThatIsNoNumberIsSaidAndRestartsNothing(FxRobot robot) throws Exception {
        awaitTraining();
        Project before = app.training().project().orElseThrow();
        robot.clickOn("#network-chooser");
        WholeNumberField layers = robot.lookup("#setting-layers").queryAs(WholeNumberField.class);
        robot.interact(() -> layers.getEditor().setText("x7"));
        assertThat(robot.lookup("#problem-layers").queryLabeled().getText())
                .isEqualTo("Layers must be a whole number from 1 to " + NetworkConfiguration.MAXIMUM_LAYERS
                        + "; “x7” is not.");
        assertThat(robot.lookup("#apply-settings").queryButton().isDisabled()).isTrue();
        robot.clickOn(layers.getEditor()).press(KeyCode.ENTER).release(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(app.training().project()).containsSame(before);
        robot.clickOn("#preset-usual");
        assertThat(layers.getEditor().getText()).isEqualTo("1");
        assertThat(robot.lookup("#apply-settings").queryButton().isDisabled()).isFalse();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(robot.lookup("#apply-settings").tryQuery()).isEmpty();
        assertThat(app.training().project()).containsSame(before);
    }

    @Test
    void aPresetIsChosenADialIsMovedAndARestartKeepsBoth(FxRobot robot) throws Exception {
        awaitTraining();
        robot.clickOn("#network-chooser");
        robot.clickOn("#preset-min-char-rnn");
        assertThat(robot.lookup("#recipe-words").queryLabeled().getText()).contains("within ±5");
        WholeNumberField size = robot.lookup("#setting-hidden-size").queryAs(WholeNumberField.class);
        robot.clickOn(size.getEditor()).press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> text("#network-chooser").startsWith("min-char-rnn"));
        assertThat(app.training().dials().learningRate().get()).isEqualTo(0.1);
        assertThat(app.training().dials().clippingProperty().get()).isEqualTo(ClippingChoice.VALUE);
        robot.clickOn("#dials-chooser");
        TextInputControl dropout = robot.lookup("#setting-dropout").queryTextInputControl();
        robot.clickOn(dropout).interact(() -> dropout.setText("0.25"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> "RNN 1×100".equals(text("#network-chooser")));
        Project before = app.training().project().orElseThrow();
        robot.interact(() -> app.project().restart());
        await(() -> app.training().project().filter(now -> !now.equals(before)).isPresent());
        Hyperparameters dials =
                app.training().project().orElseThrow().configuration().hyperparameters();
        assertThat(dials.dropout()).isEqualTo(0.25);
        assertThat(dials.learningRate()).isEqualTo(0.1);
    }

    @Test
    void theListOfKeysHasThoseOfTheMenus() {
        List<KeyRows.Row> rows = KeyRows.of(((MenuBar) shell.lookup(".menu-bar")).getMenus());
        assertThat(rows.stream().map(KeyRows.Row::does))
                .contains("train, pause", "Export Picture of View…", "Copy Passage", "Look for Cells Again", "Quit");
    }
}
