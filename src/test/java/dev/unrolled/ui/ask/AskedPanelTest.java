package dev.unrolled.ui.ask;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.ui.OpenWindow;
import dev.unrolled.ui.shell.Shell;
import dev.unrolled.viewmodel.AppModel;
import dev.unrolled.viewmodel.FoundPassage;
import dev.unrolled.viewmodel.PlantedProject;
import dev.unrolled.viz.CellHeatMap;
import dev.unrolled.viz.TextPage;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AskedPanelTest {
    private static final int SHORT = 8;

    private AppModel app;
    private Shell shell;

    @Start
    void start(Stage stage) {
        OpenWindow window = OpenWindow.empty(stage, 1500, 950);
        app = window.app();
        shell = window.shell();
        app.project().openSaved("planted", PlantedProject::saved);
    }

    @AfterEach
    void end() {
        Platform.runLater(app::shutDown);
    }

    private String text(String id) {
        return ((Labeled) shell.lookup(id)).getText();
    }

    /** The first trace is of the text's beginning, before the page has said what it shows. */
    private void awaitPassage() throws Exception {
        await(() -> app.passage().textLengthProperty().get() > 0
                && app.read().traceProperty().get().length() > 100
                && app.read().traceProperty().get().offset()
                        == app.passage().offsetProperty().get());
        // Where characters stand is known once they have been drawn.
        WaitForAsyncUtils.waitForAsyncFx(10_000, shell::layout);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Where a character of the passage stands on the screen. */
    private Point2D place(int timeStep) {
        TextPage page = (TextPage) shell.lookup("#page");
        for (double y = 4; y < page.getHeight(); y += 4) {
            for (double x = 2; x < page.getWidth(); x += 3) {
                if (page.indexAt(x, y) == timeStep) {
                    // Well within the cell: the pointer stands on whole pixels.
                    return page.localToScreen(x + 3, y + 6);
                }
            }
        }
        throw new AssertionError("character " + timeStep + " is not on the page");
    }

    /** The first and the last character of the passage's first quotation that is not short. */
    private int[] quotation() {
        SequenceTrace trace = app.read().traceProperty().get();
        BinaryTrack quotes = (BinaryTrack) Concepts.INSIDE_QUOTES.label(PlantedProject.TEXT);
        int from = (int) trace.offset() + 1;
        while (quotes.isOn(from - 1) || !isOnThroughout(quotes, from, from + SHORT)) {
            from++;
        }
        int last = from;
        while (quotes.isOn(last + 1)) {
            last++;
        }
        return new int[] {(int) (from - trace.offset()), (int) (last - trace.offset())};
    }

    private static boolean isOnThroughout(BinaryTrack track, int from, int to) {
        return IntStream.range(from, to).allMatch(track::isOn);
    }

    @Test
    void draggingOverAQuotationFindsItsCellsAndTheOtherQuotations(FxRobot robot) throws Exception {
        awaitPassage();
        int[] quotation = quotation();
        robot.moveTo(place(quotation[0])).press(MouseButton.PRIMARY);
        robot.moveTo(place(quotation[1])).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(app.sideTabProperty().get()).isEqualTo("asked");
        assertThat(text("#asked-sentence")).contains("of 48 cells");
        robot.interact(() -> app.pattern().marginProperty().set(1));
        assertThat(app.pattern().askedProperty().get().words())
                .startsWith("“")
                .doesNotContain("”")
                .hasSize(quotation[1] - quotation[0] + 1);
        assertThat(app.pattern().askedProperty().get().units()).contains(PlantedQuotes.PLANTED.unit());
        CellHeatMap heatMap = (CellHeatMap) shell.lookup("#heat-map");
        assertThat(heatMap.model().markedUnitsProperty().get())
                .containsExactlyInAnyOrderElementsOf(
                        app.pattern().askedProperty().get().units());
        if (shell.lookup("#more-asked") != null) {
            robot.clickOn("#more-asked");
        }
        robot.clickOn("#asked-0-" + PlantedQuotes.PLANTED.unit());
        assertThat(app.selection().unitProperty().get()).isEqualTo(PlantedQuotes.PLANTED.unit());
        long before = app.read().traceProperty().get().offset();
        robot.clickOn("#find-elsewhere");
        await(() -> !app.pattern().elsewhereProperty().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#found-insight")).contains("inside quotes");
        FoundPassage first = app.pattern().elsewhereProperty().get().passages().get(0);
        robot.clickOn(shell.lookup(".found-row"));
        await(() -> app.read().traceProperty().get().offset() != before
                && app.selection().brushProperty().get().from() == first.from());
        assertThat(app.selection().cursorProperty().get()
                        + app.read().traceProperty().get().offset())
                .isEqualTo(first.from());
    }

    @Test
    void aThresholdDraggedToTheEndLeavesNoCellInTheHeatMap(FxRobot robot) throws Exception {
        awaitPassage();
        int[] quotation = quotation();
        robot.interact(() -> app.read().brush(quotation[0], quotation[1]));
        WaitForAsyncUtils.waitForFxEvents();
        CellHeatMap heatMap = (CellHeatMap) shell.lookup("#heat-map");
        assertThat(heatMap.model().markedUnitsProperty().get()).isNotEmpty();
        robot.drag("#threshold").moveBy(400, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(app.pattern().thresholdProperty().get()).isEqualTo(1);
        assertThat(text("#asked-sentence")).startsWith("0 of 48 cells");
        assertThat(heatMap.model().markedUnitsProperty().get()).isEmpty();
    }

    @Test
    void keysMarkCharactersAndEscapeClearsThem(FxRobot robot) throws Exception {
        awaitPassage();
        robot.clickOn("#heat-map");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 3).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#asked-marked")).contains("4 marked");
        assertThat(shell.lookup("#threshold").getAccessibleText()).contains("of 48 cells");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(app.selection().brushProperty().get().isEmpty()).isTrue();
        assertThat(text("#asked-marked")).startsWith("Drag over characters");
    }

    @Test
    void aStripIsDraggedOverToo(FxRobot robot) throws Exception {
        awaitPassage();
        robot.drag("#characters").moveBy(40, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(app.selection().brushProperty().get().isEmpty()).isFalse();
        assertThat(text("#asked-sentence")).contains("of 48 cells");
    }
}
