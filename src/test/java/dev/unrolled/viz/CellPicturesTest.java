package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;

/** The drawings of one cell's page and of all cells. */
class CellPicturesTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @InBothThemes
    void aDotStandsAtItsPlaceAndTheChosenOneHasARing(String name, VizTheme theme) {
        DotPlot[] plot = new DotPlot[1];
        WritableImage image = Pictures.draw(
                () -> {
                    plot[0] = new DotPlot(
                            new DotAxes("f · forget gate", "share < .1", "share > .9", 0, DotAxes.Frame.DIAGONAL));
                    plot[0].setTheme(theme);
                    plot[0].colorProperty().set(SignalPalette.color(Signal.FORGET_GATE, theme));
                    List<Dot> dots = new ArrayList<>();
                    Random random = new Random(4);
                    for (int unit = 0; unit < 40; unit++) {
                        double x = random.nextDouble() * 0.5;
                        dots.add(new Dot(x, (1 - x) * random.nextDouble(), 0, "0:" + unit));
                    }
                    dots.add(new Dot(0.9, 0.05, 0, "0:40 far out"));
                    plot[0].setDots(dots);
                    plot[0].chosenProperty().set(40);
                    return plot[0];
                },
                300,
                300,
                "dots-" + name);
        var place = plot[0].placeOf(40).orElseThrow();
        assertThat(Pictures.contains(
                        image, new int[] {(int) place.getX() - 9, (int) place.getY() - 2, 4, 4}, theme.ink()))
                .isTrue();
        assertThat(plot[0].placeOf(41)).isEmpty();
        assertThat(plot[0].dataText()).startsWith("name\tx\ty\ttint").contains("0:40 far out\t0.9\t0.05");
    }

    @InBothThemes
    void curvesAroundAnEventHaveTheColoursOfTheirSignals(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    LagCurves curves = new LagCurves();
                    curves.setTheme(theme);
                    curves.show(
                            List.of(curve(Signal.ACTIVATED_CELL_STATE, -0.8, 0.8), curve(Signal.FORGET_GATE, 0.9, 0.4)),
                            "newline");
                    return curves;
                },
                420,
                240,
                "lags-" + name);
        int[] lower = {30, 130, 320, 80};
        assertThat(Pictures.contains(image, lower, SignalPalette.color(Signal.FORGET_GATE, theme)))
                .isTrue();
        assertThat(Pictures.contains(image, new int[] {30, 5, 320, 100}, theme.ink()))
                .isTrue();
    }

    private static LagCurve curve(Signal signal, double before, double behind) {
        double[] means = new double[41];
        Arrays.setAll(means, lag -> lag < 20 ? before : behind);
        double[] lower = Arrays.stream(means).map(mean -> mean - 0.1).toArray();
        double[] upper = Arrays.stream(means).map(mean -> mean + 0.1).toArray();
        return new LagCurve(signal, means, lower, upper, 0.5);
    }

    @InBothThemes
    void histogramsOfAllSignalsAndTheirSaturation(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    SpreadRows rows = new SpreadRows();
                    rows.setTheme(theme);
                    List<Integer> counts = new ArrayList<>(Collections.nCopies(64, 20));
                    counts.set(63, 900);
                    rows.show(List.of(
                            new SpreadRow(Signal.ACTIVATED_CELL_STATE, -1, 1, counts, 0.4, 0.02, 0.4),
                            new SpreadRow(Signal.CELL_STATE, -8, 8, counts, 1.5, Double.NaN, Double.NaN),
                            new SpreadRow(Signal.INPUT_GATE, 0, 1, counts, 0.7, 0.1, 0.5)));
                    return rows;
                },
                380,
                140,
                "spread-" + name);
        assertThat(Pictures.contains(
                        image, new int[] {60, 100, 240, 30}, SignalPalette.color(Signal.INPUT_GATE, theme)))
                .isTrue();
    }

    @InBothThemes
    void meansAreDrawnFromTheOverallMean(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    MeanRows rows = new MeanRows();
                    rows.setTheme(theme);
                    List<MeanRow> means = new ArrayList<>();
                    for (int k = 0; k < 20; k++) {
                        means.add(new MeanRow("‘" + (char) ('a' + k) + "’", "1,234", 0.9 - k * 0.09));
                    }
                    rows.show(means, -1, 1, 0);
                    return rows;
                },
                380,
                200,
                "means-" + name);
        assertThat(Pictures.contains(image, new int[] {250, 2, 70, 20}, theme.accent()))
                .isTrue();
    }

    @InBothThemes
    void aLineOfTextIsTintedThroughLineEnds(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    TintedLine line = new TintedLine();
                    line.setTheme(theme);
                    int[] codePoints = "one line,\nand the next".codePoints().toArray();
                    float[] values = new float[codePoints.length];
                    Arrays.fill(values, 10, values.length, 1);
                    line.show(codePoints, values, 15, ColorScale.signed(theme, DivergingPalette.RED_BLUE));
                    return line;
                },
                300,
                22,
                "line-" + name);
        assertThat(Pictures.distance(Pictures.at(image, 20, 1), theme.paper())).isLessThan(0.05);
        assertThat(Pictures.distance(Pictures.at(image, 150, 1), DivergingPalette.RED_BLUE.positive(theme)))
                .isLessThan(0.05);
    }
}
