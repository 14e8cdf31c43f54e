package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InteractionTest {
    private final StripModel model = new StripModel();
    private final List<TextPage.ScrollRequest> scrolls = new ArrayList<>();
    private TextPage page;
    private TimeStrip strip;
    private HistoryChart chart;

    @Start
    void start(Stage stage) {
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
        stage.setScene(new Scene(new VBox(page, strip, chart), 1100, 900));
        stage.show();
    }

    private static Point2D screen(Node node, double x, double y) {
        return node.localToScreen(x, y);
    }

    @Test
    void clickOnTheHeatMapChoosesCellAndTimeStep(FxRobot robot) {
        CellHeatMap map = strip.heatMap();
        robot.clickOn(screen(map, model.axis().centre(31), 90));
        assertThat(model.cursorProperty().get()).isEqualTo(31);
        assertThat(model.unitProperty().get()).isEqualTo(map.unitAt(90)).isPositive();
    }

    @Test
    void hoverOnTheHeatMapGivesCellAndTimeStep(FxRobot robot) {
        robot.moveTo(screen(strip.heatMap(), model.axis().centre(12), 40));
        assertThat(model.hoverTimeStepProperty().get()).isEqualTo(12);
        assertThat(model.hoverUnitProperty().get()).isEqualTo(strip.heatMap().unitAt(40));
        robot.moveTo(screen(page, 10, 10));
        assertThat(model.hoverTimeStepProperty().get()).isEqualTo(-1);
        assertThat(model.hoverUnitProperty().get()).isEqualTo(-1);
    }

    @Test
    void arrowKeysMoveCursorAndCell(FxRobot robot) {
        robot.clickOn(screen(strip.heatMap(), model.axis().centre(20), 50));
        int unit = model.unitProperty().get();
        robot.type(KeyCode.RIGHT, 2).type(KeyCode.LEFT).type(KeyCode.DOWN);
        assertThat(model.cursorProperty().get()).isEqualTo(21);
        assertThat(model.unitProperty().get()).isEqualTo(unit + 1);
        robot.type(KeyCode.UP, 2);
        assertThat(model.unitProperty().get()).isEqualTo(unit - 1);
        robot.type(KeyCode.HOME).type(KeyCode.LEFT);
        assertThat(model.cursorProperty().get()).isZero();
    }

    @Test
    void axisFollowsTheCursor(FxRobot robot) {
        robot.interact(() -> model.cursorProperty().set(300));
        assertThat(model.axis().contains(300)).isTrue();
        robot.clickOn(screen(strip.characters(), model.axis().centre(299), 8));
        assertThat(model.cursorProperty().get()).isEqualTo(299);
    }

    @Test
    void aShorterTraceKeepsEverythingInBounds(FxRobot robot) {
        robot.interact(() -> {
            model.cursorProperty().set(300);
            model.unitProperty().set(120);
            model.traceProperty().set(SyntheticTrace.lstm(8));
            model.rowOrderProperty().set(new int[] {1, 2, 3});
        });
        robot.clickOn(screen(strip.heatMap(), model.axis().centre(model.axis().first()), 1));
        assertThat(model.unitProperty().get()).isZero();
    }

    @Test
    void anEmptyTraceIsDrawnAsNothing(FxRobot robot) {
        robot.interact(() -> model.traceProperty().set(dev.unrolled.trace.SequenceTrace.EMPTY));
        robot.clickOn(screen(strip.heatMap(), 300, 50)).type(KeyCode.RIGHT).type(KeyCode.DOWN);
        assertThat(strip.heatMap().unitAt(50)).isEqualTo(-1);
    }

    @Test
    void clickOnThePageMovesTheCursorThere(FxRobot robot) {
        double cell = page.grid().cellWidth();
        robot.clickOn(screen(page, 3.5 * cell, page.grid().y(1) + 5));
        int second = SyntheticTrace.TEXT.indexOf('\n') + 1;
        assertThat(page.cursorIndexProperty().get()).isEqualTo(second + 3);
        robot.type(KeyCode.UP);
        assertThat(page.cursorIndexProperty().get()).isEqualTo(3);
        robot.type(KeyCode.END);
        assertThat(page.cursorIndexProperty().get()).isEqualTo(second - 1);
        robot.type(KeyCode.HOME);
        assertThat(page.cursorIndexProperty().get()).isZero();
    }

    @Test
    void hoverOnThePageGivesTheCharacter(FxRobot robot) {
        robot.moveTo(screen(page, 7.5 * page.grid().cellWidth(), 5));
        assertThat(page.hoverIndexProperty().get()).isEqualTo(7);
        robot.moveTo(screen(page, page.getWidth() - 2, 5));
        assertThat(page.hoverIndexProperty().get()).isEqualTo(-1);
    }

    @Test
    void wheelAndPageKeysAskForAnotherPassage(FxRobot robot) {
        robot.clickOn(screen(page, 5, 5)).type(KeyCode.PAGE_DOWN).type(KeyCode.UP);
        robot.moveTo(screen(page, 50, 50)).scroll(1, VerticalDirection.UP);
        assertThat(scrolls).hasSize(3);
        assertThat(scrolls.get(0).lines()).isPositive();
        assertThat(scrolls.get(0).characters()).isPositive();
        assertThat(scrolls.get(1).lines()).isEqualTo(-1);
        assertThat(Math.abs(scrolls.get(2).lines())).isEqualTo(3);
    }

    @Test
    void pageSaysHowManyCharactersFit() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(page.capacityProperty().get())
                .isEqualTo(page.grid().columns() * page.grid().rows());
        assertThat(page.shownCountProperty().get()).isEqualTo(SyntheticTrace.TEXT.length());
        assertThat(page.getAccessibleText()).contains("characters");
    }

    @Test
    void hoverOnAChartGivesTheValuesInWords(FxRobot robot) {
        robot.moveTo(screen(chart, chart.pixelX(1), chart.area().getCenterY()));
        assertThat(chart.hoverTextProperty().get()).isEqualTo("iteration 1 · training 2");
        assertThat(chart.dataText())
                .isEqualTo("series\tx\ty\ntraining\t0.0\t3.0\ntraining\t1.0\t2.0\ntraining\t2.0\t1.5\n");
    }
}
