package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LagChartTest {
    private static final int[] LAGS = IntStream.rangeClosed(0, 100).toArray();
    private static final int WIDTH = 640;
    private static final int HEIGHT = 380;

    private LagChart chart;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static List<VizTheme> themes() {
        return List.of(VizTheme.LIGHT, VizTheme.DARK);
    }

    private static double[] over(IntToDoubleFunction value) {
        return Arrays.stream(LAGS).mapToDouble(value).toArray();
    }

    private static LagSeries series(IntToDoubleFunction value) {
        return LagSeries.of("RNN", 0, LAGS, over(value));
    }

    private WritableImage draw(VizTheme theme, double floor, LagSeries... series) {
        return Pictures.draw(
                () -> {
                    chart = new LagChart();
                    chart.setTheme(theme);
                    chart.yLabelProperty().set("‖∂L_T/∂h_t‖");
                    chart.floorProperty().set(floor);
                    chart.seriesProperty().set(List.of(series));
                    return chart;
                },
                WIDTH,
                HEIGHT,
                "lag-chart");
    }

    /** The middle of the pixels of a colour in the column of a lag; NaN for none. */
    private double drawnAt(WritableImage image, int lag, Color color) {
        int x = (int) Math.round(chart.pixelX(lag));
        int top = (int) chart.area().getY();
        return IntStream.range(top, (int) chart.area().getMaxY())
                .filter(y -> Pictures.distance(Pictures.at(image, x, y), color) < 0.2)
                .average()
                .orElse(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aFlatSeriesIsDrawnAtOneHeight(VizTheme theme) {
        WritableImage image = draw(theme, 0, series(lag -> 0.25));
        double expected = chart.pixelY(Math.log10(0.25));
        for (int lag = 1; lag < 100; lag++) {
            assertThat(drawnAt(image, lag, NetworkPalette.color(0, theme))).isCloseTo(expected, within(1.0));
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aSeriesThatHalvesEachStepIsAStraightLineThatFallsByOneHalvingAStep(VizTheme theme) {
        WritableImage image = draw(theme, 0, series(lag -> Math.pow(0.5, lag)));
        Color color = NetworkPalette.color(0, theme);
        double decade = (chart.pixelY(-30) - chart.pixelY(0)) / 30;
        double first = drawnAt(image, 1, color);
        for (int lag = 2; lag < 100; lag++) {
            double fallen = drawnAt(image, lag, color) - first;
            assertThat(fallen).isCloseTo((lag - 1) * decade * Math.log10(2), within(1.5));
        }
    }

    @Test
    void theAxisReachesAsFarAsTheValues() {
        draw(VizTheme.LIGHT, 0, series(lag -> Math.pow(1e-3, lag)));
        assertThat(chart.pixelY(-300)).isLessThan(chart.area().getMaxY());
        assertThat(chart.describe()).doesNotContain("below");
    }

    @Test
    void whatFallsBelowTheFloorSaysFromWhichLagOn() {
        WritableImage image = draw(VizTheme.LIGHT, 1e-9, series(lag -> Math.pow(0.5, lag)));
        assertThat(chart.pixelY(-9)).isCloseTo(chart.area().getMaxY(), within(0.01));
        assertThat(chart.describe()).contains("below 10⁻⁹ from lag 30");
        int[] words = {(int) chart.pixelX(31), (int) chart.area().getMaxY() - 16, 100, 12};
        assertThat(Pictures.contains(image, words, VizTheme.LIGHT.ink())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void exactZerosAreMarkedAtTheFootAndValuesThatAreNotFiniteAtTheTop(VizTheme theme) {
        WritableImage image =
                draw(theme, 0, series(lag -> lag < 60 ? Math.pow(0.5, lag) : lag < 80 ? 0 : Double.POSITIVE_INFINITY));
        Color color = NetworkPalette.color(0, theme);
        int foot = (int) chart.area().getMaxY() - 5;
        int top = (int) chart.area().getY() + 4;
        assertThat(Pictures.distance(Pictures.at(image, chart.pixelX(70), foot), color))
                .isLessThan(0.05);
        assertThat(Pictures.distance(Pictures.at(image, chart.pixelX(50), foot), color))
                .isGreaterThan(0.2);
        assertThat(Pictures.distance(Pictures.at(image, chart.pixelX(90), top), color))
                .isLessThan(0.05);
        int[] cross = {(int) chart.pixelX(80) - 5, top - 5, 10, 10};
        assertThat(Pictures.contains(image, cross, theme.notFinite())).isTrue();
        assertThat(chart.describe()).contains("exactly 0 first at lag 60", "not finite first at lag 80");
    }

    @Test
    void quartilesLieInATranslucentBand() {
        LagSeries banded = series(lag -> 1).quartiles(over(lag -> 0.1), over(lag -> 10));
        WritableImage image = draw(VizTheme.LIGHT, 0, banded);
        Color inside = Pictures.at(image, chart.pixelX(53), chart.pixelY(0.5));
        Color paper = VizTheme.LIGHT.paper();
        Color color = NetworkPalette.color(0, VizTheme.LIGHT);
        assertThat(Pictures.distance(inside, paper)).isBetween(0.05, 0.3);
        assertThat(Pictures.distance(inside, color)).isGreaterThan(0.3);
        assertThat(Pictures.distance(Pictures.at(image, chart.pixelX(53), chart.pixelY(1) - 4), paper))
                .isLessThan(0.02);
    }

    @Test
    void chartsThatShareALagSayTheirValuesThere() {
        draw(VizTheme.LIGHT, 0, series(lag -> Math.pow(0.5, lag)).with("direct path", over(lag -> 2)));
        LagChart[] other = new LagChart[1];
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            other[0] = new LagChart();
            other[0].seriesProperty().set(List.of(LagSeries.of("LSTM", 3, LAGS, over(lag -> 3 + lag))));
            other[0].lagProperty().bindBidirectional(chart.lagProperty());
            chart.pointed(3.4);
        });
        assertThat(chart.hoverTextProperty().get()).isEqualTo("lag 3 · RNN, direct path 2 · RNN 0.125");
        assertThat(other[0].hoverTextProperty().get()).isEqualTo("lag 3 · LSTM 6");
        assertThat(chart.dataText()).contains("RNN\t3\t0.125\t\t\n", "RNN, direct path\t3\t2.0\t\t\n");
    }

    @Test
    void arrowKeysGoAlongTheLags() {
        draw(VizTheme.LIGHT, 0, LagSeries.of("RNN", 0, new int[] {1, 2, 4, 8}, new double[] {4, 3, 2, 1}));
        Gestures.type(chart, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(chart.lagProperty().get()).isEqualTo(4);
        Gestures.type(chart, KeyCode.END, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(chart.lagProperty().get()).isEqualTo(4);
        Gestures.type(chart, KeyCode.HOME);
        assertThat(chart.lagProperty().get()).isEqualTo(1);
        Gestures.type(chart, KeyCode.ESCAPE);
        assertThat(chart.lagProperty().get()).isEqualTo(-1);
        assertThat(chart.hoverTextProperty().get()).isEmpty();
    }
}
