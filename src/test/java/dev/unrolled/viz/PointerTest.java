package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A real pointer and keyboard on a shown window, once; {@link InteractionTest} has the details. */
@ExtendWith(ApplicationExtension.class)
class PointerTest {
    private final StripModel model = new StripModel();
    private TimeStrip strip;

    @Start
    void start(Stage stage) {
        model.traceProperty().set(SyntheticTrace.lstm());
        model.signalProperty().set(Signal.ACTIVATED_CELL_STATE);
        model.scaleProperty().set(ColorScale.signed(VizTheme.LIGHT, DivergingPalette.RED_BLUE));
        strip = new TimeStrip(model);
        stage.setScene(new Scene(strip, 1000, 500));
        stage.show();
    }

    @Test
    void clickAndArrowKeysMoveTheCursor(FxRobot robot) {
        CellHeatMap map = strip.heatMap();
        robot.clickOn(map.localToScreen(model.axis().centre(31), 90));
        assertThat(model.cursorProperty().get()).isEqualTo(31);
        assertThat(model.unitProperty().get()).isEqualTo(map.unitAt(90)).isPositive();
        robot.type(KeyCode.RIGHT);
        assertThat(model.cursorProperty().get()).isEqualTo(32);
    }
}
