package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class SmallPicturesTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @InBothThemes
    void histogramPartsTheClasses(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(() -> histogram(theme), 300, 110, "histogram-" + name);
        int foot = 110 - 36;
        assertThat(Pictures.contains(image, new int[] {60, foot - 30, 120, 28}, theme.faintInk()))
                .isTrue();
        assertThat(Pictures.contains(
                        image, new int[] {240, foot - 30, 60, 28}, Oklab.mix(theme.paper(), theme.accent(), 0.8)))
                .isTrue();
        assertThat(Pictures.contains(image, new int[] {209, 20, 6, 20}, theme.ink()))
                .isTrue();
    }

    @Test
    void histogramGivesALongNameALineOfItsOwn() {
        WritableImage image = Pictures.draw(
                () -> {
                    HistogramView view = histogram(VizTheme.LIGHT);
                    view.conceptProperty().set("characters to the line's end ≥ 31");
                    return view;
                },
                233,
                130,
                "histogram-long-name");
        assertThat(Pictures.contains(image, new int[] {60, 130 - 16, 170, 14}, VizTheme.LIGHT.accent()))
                .isTrue();
        assertThat(Pictures.contains(image, new int[] {0, 130 - 32, 233, 14}, VizTheme.LIGHT.accent()))
                .isFalse();
    }

    @InBothThemes
    void scoreBarIsAsLongAsItsScore(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    ScoreBar bar = new ScoreBar();
                    bar.setTheme(theme);
                    bar.scoreProperty().set(0.75);
                    return bar;
                },
                100,
                10,
                "score-" + name);
        assertThat(Pictures.distance(Pictures.at(image, 70, 5), theme.accent())).isLessThan(0.02);
        assertThat(Pictures.distance(Pictures.at(image, 80, 5), theme.outline()))
                .isLessThan(0.02);
    }

    private static HistogramView histogram(VizTheme theme) {
        HistogramView view = new HistogramView();
        view.setTheme(theme);
        view.scaleProperty().set(ColorScale.signed(theme, DivergingPalette.RED_BLUE));
        view.symbolProperty().set("tanh(c)");
        view.conceptProperty().set("inside quotes");
        view.thresholdProperty().set(0.41);
        Random random = new Random(2);
        float[] values = new float[8000];
        boolean[] labels = new boolean[values.length];
        for (int index = 0; index < values.length; index++) {
            labels[index] = random.nextInt(4) == 0;
            values[index] = (float)
                    Math.tanh(labels[index] ? 1.6 + 0.3 * random.nextGaussian() : -0.2 + 0.15 * random.nextGaussian());
        }
        view.setValues(values, labels);
        return view;
    }
}
