package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.bench.GrowthCurve.Point;
import dev.unrolled.bench.worker.Workload;
import dev.unrolled.nn.CellKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthTest {
    private static final int INK = 0xFF17181C;

    /** Exactly as expected. */
    private static GrowthCurve ideal(GrowthAxis axis) {
        return new GrowthCurve(
                axis,
                axis.sizes().stream()
                        .map(size -> new Point(
                                size,
                                switch (axis) {
                                    case HIDDEN_SIZE -> 1e-4 * size * size;
                                    case LAYERS -> 1 + 4.0 * size;
                                    case SEQUENCE_LENGTH -> 4;
                                }))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(GrowthAxis.class)
    void onlyWhatGrowsIsChanged(GrowthAxis axis) {
        Workload usual = new Workload(CellKind.LSTM, 1, 128, 32, 64);
        for (int size : axis.sizes()) {
            Workload work = axis.workload(size);
            assertThat(work)
                    .isEqualTo(new Workload(
                            usual.cell(),
                            axis == GrowthAxis.LAYERS ? size : usual.layers(),
                            axis == GrowthAxis.HIDDEN_SIZE ? size : usual.hiddenSize(),
                            usual.batchSize(),
                            axis == GrowthAxis.SEQUENCE_LENGTH ? size : usual.sequenceLength()));
        }
    }

    @ParameterizedTest
    @EnumSource(GrowthAxis.class)
    void whatGrowsAsItShouldLiesOnTheExpectedLine(GrowthAxis axis) {
        GrowthCurve curve = ideal(axis);
        GrowthScale scale = GrowthScale.of(curve);
        List<Point> expected = scale.expected(curve);
        double x0 = scale.x(expected.get(0).value());
        double x1 = scale.x(expected.get(1).value());
        double y0 = scale.y(expected.get(0).microseconds());
        double y1 = scale.y(expected.get(1).microseconds());
        for (Point point : curve.points()) {
            double onTheLine = y0 + (y1 - y0) * (scale.x(point.value()) - x0) / (x1 - x0);
            assertThat(scale.y(point.microseconds())).isCloseTo(onTheLine, within(1e-9));
        }
    }

    @Test
    void anAxisOfPowersOfTwoSaysTheSizesThemselves() {
        GrowthScale scale = GrowthScale.of(ideal(GrowthAxis.SEQUENCE_LENGTH));
        assertThat(scale.xLabels().format(scale.x(200))).isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource(GrowthAxis.class)
    void thePictureShowsInkOnPaper(GrowthAxis axis) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(new GrowthChart(ideal(axis)).toPng()));
        assertThat(picture.getWidth()).isGreaterThan(1000);
        long ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += picture.getRGB(x, y) == INK ? 1 : 0;
            }
        }
        assertThat(ink).isBetween(2000L, 60_000L);
    }

    @Test
    void theTableHasALineForEverySize() {
        assertThat(ideal(GrowthAxis.LAYERS).toCsv())
                .isEqualTo("number of layers,microseconds a character\n1,5.0000\n2,9.0000\n3,13.0000\n4,17.0000\n");
    }
}
