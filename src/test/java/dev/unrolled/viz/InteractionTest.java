package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class InteractionTest {
    private final StripModel model = new StripModel();
    private final List<TextPage.ScrollRequest> scrolls = new ArrayList<>();
    private Scene scene;
    private TextPage page;
    private TimeStrip strip;
    private HistoryChart chart;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void create() {
        onFxThread(this::createScene);
    }

    private void createScene() {
        model.traceProperty().set(SyntheticTrace.lstm());
        model.signalProperty().set(Signal.ACTIVATED_CELL_STATE);
        model.scaleProperty().set(ColorScale.signed(VizTheme.LIGHT, DivergingPalette.RED_BLUE));
        model.cursorProperty().set(20);
        model.unitProperty().set(5);
        strip = new TimeStrip(model);
        strip.setPrefHeight(460);
        page = new TextPage();
        page.setPassage(SyntheticTrace.TEXT.codePoints().toArray(), new float[0]);
        page.setOnScrollRequest(scrolls::add);
        chart = new HistoryChart();
        chart.seriesProperty()
                .set(List.of(ChartSeries.of(
                        "training", VizTheme.LIGHT.ink(), new double[] {0, 1, 2}, new double[] {3, 2, 1.5})));
        scene = new Scene(new VBox(page, strip, chart), 1100, 900);
    }

    /** Runs something on the JavaFX thread, on a scene that is laid out before and after. */
    private void onFxThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            layOut();
            action.run();
            layOut();
        });
    }

    private void layOut() {
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout();
        }
    }

    private void mouse(EventType<MouseEvent> type, Node node, Point2D at) {
        onFxThread(() -> Gestures.fire(type, node, at));
    }

    private void click(Node node, double x, double y) {
        mouse(MouseEvent.MOUSE_PRESSED, node, new Point2D(x, y));
    }

    private void move(Node node, double x, double y) {
        mouse(MouseEvent.MOUSE_MOVED, node, new Point2D(x, y));
    }

    private void type(Node node, KeyCode... codes) {
        for (KeyCode code : codes) {
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
            onFxThread(() -> Event.fireEvent(node, event));
        }
    }

    private void wheel(double deltaY) {
        onFxThread(() -> Event.fireEvent(
                page,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        5,
                        5,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        deltaY,
                        0,
                        deltaY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void clickOnTheHeatMapChoosesCellAndTimeStep() {
        CellHeatMap map = strip.heatMap();
        click(map, model.axis().centre(31), 90);
        assertThat(model.cursorProperty().get()).isEqualTo(31);
        assertThat(model.unitProperty().get()).isEqualTo(map.unitAt(90)).isPositive();
    }

    @Test
    void hoverOnTheHeatMapGivesCellAndTimeStep() {
        move(strip.heatMap(), model.axis().centre(12), 40);
        assertThat(model.hoverTimeStepProperty().get()).isEqualTo(12);
        assertThat(model.hoverUnitProperty().get()).isEqualTo(strip.heatMap().unitAt(40));
        mouse(MouseEvent.MOUSE_EXITED, strip.heatMap(), new Point2D(0, 0));
        assertThat(model.hoverTimeStepProperty().get()).isEqualTo(-1);
        assertThat(model.hoverUnitProperty().get()).isEqualTo(-1);
    }

    @Test
    void arrowKeysMoveCursorAndCell() {
        click(strip.heatMap(), model.axis().centre(20), 50);
        int unit = model.unitProperty().get();
        type(strip.heatMap(), KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN);
        assertThat(model.cursorProperty().get()).isEqualTo(21);
        assertThat(model.unitProperty().get()).isEqualTo(unit + 1);
        type(strip.heatMap(), KeyCode.UP, KeyCode.UP);
        assertThat(model.unitProperty().get()).isEqualTo(unit - 1);
        type(strip.heatMap(), KeyCode.HOME, KeyCode.LEFT);
        assertThat(model.cursorProperty().get()).isZero();
    }

    @Test
    void axisFollowsTheCursor() {
        onFxThread(() -> model.cursorProperty().set(300));
        assertThat(model.axis().contains(300)).isTrue();
        click(strip.characters(), model.axis().centre(299), 8);
        assertThat(model.cursorProperty().get()).isEqualTo(299);
    }

    @Test
    void aShorterTraceKeepsEverythingInBounds() {
        onFxThread(() -> {
            model.cursorProperty().set(300);
            model.unitProperty().set(120);
            model.traceProperty().set(SyntheticTrace.lstm(8));
            model.rowOrderProperty().set(new int[] {1, 2, 3});
        });
        click(strip.heatMap(), model.axis().centre(model.axis().first()), 1);
        assertThat(model.unitProperty().get()).isZero();
    }

    @Test
    void anEmptyTraceIsDrawnAsNothing() {
        onFxThread(() -> model.traceProperty().set(dev.unrolled.trace.SequenceTrace.EMPTY));
        click(strip.heatMap(), 300, 50);
        type(strip.heatMap(), KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(strip.heatMap().unitAt(50)).isEqualTo(-1);
    }

    @Test
    void clickOnThePageMovesTheCursorThere() {
        double cell = page.grid().cellWidth();
        click(page, 3.5 * cell, page.grid().y(1) + 5);
        int second = SyntheticTrace.TEXT.indexOf('\n') + 1;
        assertThat(page.cursorIndexProperty().get()).isEqualTo(second + 3);
        type(page, KeyCode.UP);
        assertThat(page.cursorIndexProperty().get()).isEqualTo(3);
        type(page, KeyCode.END);
        assertThat(page.cursorIndexProperty().get()).isEqualTo(second - 1);
        type(page, KeyCode.HOME);
        assertThat(page.cursorIndexProperty().get()).isZero();
    }

    @Test
    void hoverOnThePageGivesTheCharacter() {
        move(page, 7.5 * page.grid().cellWidth(), 5);
        assertThat(page.hoverIndexProperty().get()).isEqualTo(7);
        move(page, page.getWidth() - 2, 5);
        assertThat(page.hoverIndexProperty().get()).isEqualTo(-1);
    }

    @Test
    void wheelAndPageKeysAskForAnotherPassage() {
        click(page, 5, 5);
        type(page, KeyCode.PAGE_DOWN, KeyCode.UP);
        wheel(40);
        wheel(-4);
        wheel(-4);
        assertThat(scrolls).hasSize(3);
        assertThat(scrolls.get(0).lines()).isPositive();
        assertThat(scrolls.get(0).characters()).isPositive();
        assertThat(scrolls.get(1).lines()).isEqualTo(-1);
        assertThat(scrolls.get(2).lines()).isEqualTo(-3);
    }

    @Test
    void pageSaysHowManyCharactersFit() {
        assertThat(page.capacityProperty().get())
                .isEqualTo(page.grid().columns() * page.grid().rows());
        assertThat(page.shownCountProperty().get()).isEqualTo(SyntheticTrace.TEXT.length());
        assertThat(page.getAccessibleText()).contains("characters");
    }

    @Test
    void hoverOnAChartGivesTheValuesInWords() {
        move(chart, chart.pixelX(1), chart.area().getCenterY());
        assertThat(chart.hoverTextProperty().get()).isEqualTo("iteration 1 · training 2");
        assertThat(chart.dataText())
                .isEqualTo("series\tx\ty\ntraining\t0.0\t3.0\ntraining\t1.0\t2.0\ntraining\t2.0\t1.5\n");
    }
}
