package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.trace.Signal;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ThresholdAxisTest {
    private static final float[] VALUES = {-1, -1, -1, 0.2f, 0.5f, 0.9f, Float.NaN};
    private static final boolean[] FILLED = {false, false, false, false, true, true, false};

    private ThresholdAxis axis;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private WritableImage draw(Signal signal) {
        return Pictures.draw(
                () -> {
                    axis = new ThresholdAxis();
                    axis.show(signal, VALUES, FILLED);
                    axis.thresholdProperty().set(0.3);
                    return axis;
                },
                300,
                80,
                "threshold-" + signal.name());
    }

    private void type(KeyCode code) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(axis, event));
    }

    @Test
    void dotsThatAreAsAskedAreFilled() {
        WritableImage image = draw(Signal.ACTIVATED_CELL_STATE);
        assertThat(Pictures.contains(image, new int[] {180, 20, 120, 50}, VizTheme.LIGHT.accent()))
                .isTrue();
        assertThat(Pictures.contains(image, new int[] {0, 20, 150, 50}, VizTheme.LIGHT.accent()))
                .isFalse();
        assertThat(axis.getAccessibleText()).isEqualTo("Threshold +.30 on tanh(c), at or above; 2 of 7 cells");
    }

    @Test
    void keysMoveTheThresholdWithinItsAxis() {
        draw(Signal.FORGET_GATE);
        type(KeyCode.RIGHT);
        assertThat(axis.thresholdProperty().get()).isCloseTo(0.31, within(1e-9));
        type(KeyCode.LEFT);
        type(KeyCode.LEFT);
        assertThat(axis.thresholdProperty().get()).isCloseTo(0.29, within(1e-9));
        type(KeyCode.HOME);
        assertThat(axis.thresholdProperty().get()).isZero();
        type(KeyCode.END);
        assertThat(axis.thresholdProperty().get()).isEqualTo(1);
    }
}
