package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LagHeatMapTest {
    private static final int LENGTH = 24;

    private LagHeatMap map;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static List<VizTheme> themes() {
        return List.of(VizTheme.LIGHT, VizTheme.DARK);
    }

    /** A tenth for each character back, with a zero and a NaN. */
    private static double[][] norms() {
        double[][] norms = new double[LENGTH][];
        for (int row = 0; row < LENGTH; row++) {
            norms[row] = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                norms[row][column] = Math.pow(0.1, row - column);
            }
        }
        norms[20][2] = 0;
        norms[15][6] = Double.NaN;
        return norms;
    }

    private WritableImage draw(VizTheme theme) {
        return Pictures.draw(
                () -> {
                    map = new LagHeatMap();
                    map.setTheme(theme);
                    map.show("to be, or not to be, that".codePoints().toArray(), norms());
                    return map;
                },
                600,
                380,
                "lag-heat-map");
    }

    private Color at(WritableImage image, int row, int column) {
        double[] place = map.placeOf(row, column);
        return Pictures.at(image, place[0], place[1]);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theTintIsTheLogarithmOfTheNorm(VizTheme theme) {
        WritableImage image = draw(theme);
        ColorScale scale = ColorScale.logarithmic(theme, theme.accent(), new double[] {-(LENGTH - 1), 0}, true);
        for (int lag = 0; lag < LENGTH - 1; lag++) {
            assertThat(Pictures.distance(at(image, LENGTH - 1, LENGTH - 1 - lag), scale.color(-lag)))
                    .isLessThan(0.02);
        }
        assertThat(Pictures.distance(at(image, 5, 8), theme.paper())).isLessThan(0.02);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void exactZerosAndValuesThatAreNotFiniteHaveColoursOfTheirOwn(VizTheme theme) {
        WritableImage image = draw(theme);
        assertThat(Pictures.distance(at(image, 15, 6), theme.notFinite())).isLessThan(0.02);
        Color zero = at(image, 20, 2);
        ColorScale scale = ColorScale.logarithmic(theme, theme.accent(), new double[] {-(LENGTH - 1), 0}, true);
        assertThat(Pictures.distance(zero, theme.paper())).isGreaterThan(0.1);
        for (int lag = 0; lag < LENGTH; lag++) {
            assertThat(Pictures.distance(zero, scale.color(-lag))).isGreaterThan(0.06);
        }
    }

    @Test
    void theLegendSaysItsRangeAndThatItIsAutomatic() {
        draw(VizTheme.LIGHT);
        assertThat(legend().describe()).isEqualTo("Colour scale of ‖∂L_T/∂h_t‖: auto 1.0e-23 … 1");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            map.setRange(-6, 0);
            map.layout();
        });
        assertThat(legend().describe()).isEqualTo("Colour scale of ‖∂L_T/∂h_t‖: 1.0e-6 … 1");
        assertThat(legend().zeroShownProperty().get()).isTrue();
    }

    private ColorLegend legend() {
        return map.getChildrenUnmodifiable().stream()
                .filter(ColorLegend.class::isInstance)
                .map(ColorLegend.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hoverGivesBothCharactersAndClickKeepsThem() {
        draw(VizTheme.LIGHT);
        Gestures.move(map, map.placeOf(17, 4));
        assertThat(map.hoverTimeStepProperty().get()).isEqualTo(17);
        assertThat(map.hoverEarlierProperty().get()).isEqualTo(4);
        Gestures.click(map, map.placeOf(17, 4));
        Gestures.move(map, map.placeOf(4, 17));
        assertThat(map.hoverTimeStepProperty().get()).isEqualTo(-1);
        assertThat(map.timeStepProperty().get()).isEqualTo(17);
        assertThat(map.earlierProperty().get()).isEqualTo(4);
        assertThat(map.describe()).contains("= 1.000e-13 · T = 17 ‘b’, t = 4 ‘e’, 13 back");
        assertThat(map.dataText()).startsWith("T\tt\tnorm\n0\t0\t1.0\n").contains("20\t2\t0.0\n", "15\t6\tNaN\n");
    }

    @Test
    void arrowKeysStayWithinTheTriangle() {
        draw(VizTheme.LIGHT);
        Gestures.type(map, KeyCode.UP, KeyCode.RIGHT);
        assertThat(map.timeStepProperty().get()).isEqualTo(LENGTH - 1);
        assertThat(map.earlierProperty().get()).isEqualTo(1);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            map.timeStepProperty().set(3);
            map.earlierProperty().set(3);
        });
        Gestures.type(map, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP);
        assertThat(map.timeStepProperty().get()).isEqualTo(1);
        assertThat(map.earlierProperty().get()).isEqualTo(1);
    }
}
