package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.GradientNorms;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;

class ChartPicturesTest {
    private static final int STEPS = 4000;
    private static final Color BLUE = Color.web("#2268AE");
    private static final Color ORANGE = Color.web("#D55E00");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @InBothThemes
    void lossesAreDrawnWithTheUniformModel(String name, VizTheme theme) {
        HistoryChart[] chart = new HistoryChart[1];
        WritableImage image = Pictures.draw(() -> chart[0] = losses(theme), 620, 260, "loss-" + name);
        assertThat(containsInPlot(image, chart[0], BLUE)).isTrue();
        double y = chart[0].pixelY(4.5);
        assertThat(Pictures.contains(image, new int[] {100, (int) y - 1, 20, 3}, theme.secondaryInk()))
                .isTrue();
    }

    @InBothThemes
    void aSingleSpikeAmongThousandsOfStepsIsDrawn(String name, VizTheme theme) {
        HistoryChart[] chart = new HistoryChart[1];
        WritableImage image = Pictures.draw(() -> chart[0] = norms(theme), 620, 260, "norms-" + name);
        int x = (int) chart[0].pixelX(2000);
        int y = (int) chart[0].pixelY(Math.log10(800));
        assertThat(Pictures.contains(image, new int[] {x - 2, y + 2, 5, 10}, ORANGE))
                .isTrue();
        int marked = (int) chart[0].pixelX(2000);
        int foot = (int) chart[0].area().getMaxY() - 4;
        assertThat(Pictures.contains(image, new int[] {marked - 1, foot, 3, 1}, theme.accent()))
                .isTrue();
    }

    @InBothThemes
    void zerosAndNotFiniteNormsAreMarked(String name, VizTheme theme) {
        GradientNormChart[] chart = new GradientNormChart[1];
        WritableImage image = Pictures.draw(() -> chart[0] = gradients(theme), 620, 260, "gradients-" + name);
        int top = (int) chart[0].area().getY() + 4;
        int infinite = (int) chart[0].pixelX(40);
        assertThat(Pictures.contains(image, new int[] {infinite - 3, top - 2, 6, 6}, theme.notFinite()))
                .isTrue();
        int zero = (int) chart[0].pixelX(3);
        int foot = (int) chart[0].area().getMaxY() - 8;
        assertThat(Pictures.contains(
                        image, new int[] {zero - 2, foot, 4, 4}, Color.web(theme.dark() ? "#9A9A9A" : "#808080")))
                .isTrue();
    }

    @InBothThemes
    void chartWithoutValuesSaysSo(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    HistoryChart chart = new HistoryChart();
                    chart.setTheme(theme);
                    return chart;
                },
                400,
                120,
                "empty-" + name);
        assertThat(Pictures.contains(image, new int[] {150, 50, 100, 20}, theme.secondaryInk()))
                .isTrue();
    }

    private static boolean containsInPlot(WritableImage image, SeriesChart chart, Color color) {
        var area = chart.area();
        int[] rectangle = {
            (int) area.getX(), (int) area.getY(), (int) area.getWidth() - 1, (int) area.getHeight() - 1,
        };
        return Pictures.contains(image, rectangle, color);
    }

    private static HistoryChart losses(VizTheme theme) {
        double[] x = new double[STEPS];
        Arrays.setAll(x, step -> step);
        Random random = new Random(5);
        double[] y = new double[STEPS];
        Arrays.setAll(y, step -> 1.4 + 3 * Math.exp(-step / 400.0) + 0.06 * random.nextGaussian());
        double[] validationX = new double[20];
        Arrays.setAll(validationX, index -> index * 200 + 199);
        double[] validation = new double[20];
        Arrays.setAll(validation, index -> 1.5 + 3 * Math.exp(-validationX[index] / 400));
        HistoryChart chart = new HistoryChart();
        chart.setTheme(theme);
        chart.yLabelProperty().set("nats per character");
        chart.seriesProperty()
                .set(List.of(
                        ChartSeries.of("training", BLUE, x, y),
                        ChartSeries.of("validation", ORANGE, validationX, validation)
                                .lineWidth(2.4)));
        chart.referenceLinesProperty().set(List.of(new ReferenceLine("uniform, ln 90", 4.5)));
        return chart;
    }

    private static HistoryChart norms(VizTheme theme) {
        double[] x = new double[STEPS];
        Arrays.setAll(x, step -> step);
        Random random = new Random(5);
        double[] y = new double[STEPS];
        Arrays.setAll(y, step -> 2 * Math.exp(0.4 * random.nextGaussian()));
        y[2000] = 800;
        HistoryChart chart = new HistoryChart();
        chart.setTheme(theme);
        chart.logarithmicProperty().set(true);
        chart.yLabelProperty().set("gradient norm before clipping");
        chart.seriesProperty().set(List.of(ChartSeries.of("norm", ORANGE, x, y)));
        chart.referenceLinesProperty().set(List.of(new ReferenceLine("clip 5", 5)));
        double[] clipped = java.util.stream.IntStream.range(0, STEPS)
                .filter(step -> y[step] > 5)
                .asDoubleStream()
                .toArray();
        chart.marksProperty().set(new ChartMarks("clipped", clipped));
        return chart;
    }

    private static GradientNormChart gradients(VizTheme theme) {
        float[][] hidden = new float[2][64];
        float[][] cell = new float[2][64];
        for (int layer = 0; layer < 2; layer++) {
            for (int timeStep = 0; timeStep < 64; timeStep++) {
                hidden[layer][timeStep] = (float) Math.exp(-0.05 * (64 - timeStep) - layer);
                cell[layer][timeStep] = (float) Math.exp(-0.02 * (64 - timeStep) - layer);
            }
        }
        hidden[0][3] = 0;
        cell[0][40] = Float.POSITIVE_INFINITY;
        GradientNormChart chart = new GradientNormChart();
        chart.setTheme(theme);
        chart.normsProperty().set(new GradientNorms(hidden, cell));
        return chart;
    }
}
