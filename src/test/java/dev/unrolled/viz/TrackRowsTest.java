package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TrackRowsTest {
    private static final int HEIGHT = 560;

    private final StripModel model = new StripModel();
    private TimeStrip strip;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private WritableImage draw(String name, List<StripTrack> tracks) {
        model.traceProperty().set(SyntheticTrace.lstm());
        model.signalProperty().set(Signal.ACTIVATED_CELL_STATE);
        model.scaleProperty().set(ColorScale.signed(VizTheme.LIGHT, DivergingPalette.RED_BLUE));
        model.cursorProperty().set(31);
        model.tracksProperty().set(tracks);
        return Pictures.draw(
                () -> {
                    strip = new TimeStrip(model);
                    return strip;
                },
                1100,
                HEIGHT,
                name);
    }

    /** On at every third character. */
    private static float[] thirds() {
        float[] values = new float[SyntheticTrace.TEXT.length()];
        for (int step = 0; step < values.length; step++) {
            values[step] = step % 3 == 0 ? 1 : 0;
        }
        return values;
    }

    private static float[] numbers() {
        float[] values = new float[SyntheticTrace.TEXT.length()];
        for (int step = 0; step < values.length; step++) {
            values[step] = step % 10;
        }
        return values;
    }

    @Test
    void aTrackIsDrawnUnderItsCharactersToThePixel() {
        WritableImage image = draw(
                "tracks",
                List.of(
                        StripTrack.binary("every third", "33 %", thirds()),
                        StripTrack.numeric("last digit", "0–9", numbers(), 9)));
        TimeAxis axis = model.axis();
        double middle = strip.tracks().getLayoutY() + strip.tracks().getHeight() / 4;
        for (int step = axis.first(); step < axis.first() + 9; step++) {
            boolean drawn = !VizTheme.LIGHT.paper().equals(Pictures.at(image, axis.centre(step), middle))
                    && Pictures.at(image, axis.centre(step), middle).getBrightness() < 0.7;
            assertThat(drawn).as("step %d", step).isEqualTo(step % 3 == 0);
            assertThat(Pictures.at(image, axis.x(step), middle).getBrightness() < 0.7)
                    .isEqualTo(step % 3 == 0);
        }
        assertThat(strip.tracks().getAccessibleText()).contains("every third off", "last digit 1");
    }

    @Test
    void withoutTracksThereIsNoRow() {
        draw("no-tracks", List.of());
        assertThat(strip.tracks().isVisible()).isFalse();
        double narrow = model.axis().count();
        draw("long-name", List.of(StripTrack.binary("a name much longer than those of signals", "1 %", thirds())));
        assertThat((double) model.axis().count()).isLessThan(narrow);
    }

    @Test
    void marksAndBrushAreDrawnBesideTheCells() {
        model.markedUnitsProperty().set(Set.of(3, 64));
        model.brushedRangeProperty().set(new TextRange(8, 20));
        WritableImage image = draw("marked", List.of());
        int right = (int) model.axis().right();
        int bottom = (int) strip.heatMap().getHeight();
        assertThat(Pictures.contains(image, new int[] {right, 0, 20, bottom}, VizTheme.LIGHT.accent()))
                .isTrue();
        int edge = (int) model.axis().x(8);
        assertThat(Pictures.contains(image, new int[] {edge - 2, 0, 4, bottom}, VizTheme.LIGHT.accent()))
                .isTrue();
    }
}
