package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColorScaleTest {
    static List<VizTheme> themes() {
        return List.of(VizTheme.LIGHT, VizTheme.DARK);
    }

    static List<ColorScale> scales(VizTheme theme) {
        List<ColorScale> scales = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            for (DivergingPalette palette : DivergingPalette.values()) {
                scales.add(ColorScale.of(signal, theme, palette, 3.2));
            }
        }
        return scales;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textIsLegibleOverEveryTint(VizTheme theme) {
        for (ColorScale scale : scales(theme)) {
            for (int step = -1000; step <= 1000; step++) {
                float value = (float) (scale.high() * step / 1000);
                assertThat(Contrast.ratio(scale.color(value), scale.text(value)))
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(Contrast.ratio(scale.color(Float.NaN), scale.text(Float.NaN)))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void inksAreLegibleOnPaper(VizTheme theme) {
        assertThat(Contrast.ratio(theme.ink(), theme.paper())).isGreaterThan(7);
        assertThat(Contrast.ratio(theme.secondaryInk(), theme.paper())).isGreaterThan(4.5);
        assertThat(Contrast.ratio(theme.truth(), theme.paper())).isGreaterThan(4.5);
        assertThat(Contrast.ratio(theme.accent(), theme.paper())).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void curvesStandOutFromPaper(VizTheme theme) {
        for (Signal signal : Signal.values()) {
            double ratio = Contrast.ratio(SignalPalette.color(signal, theme), theme.paper());
            assertThat(ratio).as(signal.label()).isGreaterThan(signal == Signal.CANDIDATE ? 2.9 : 3);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void zeroIsPaperAndTheEndsAreThePalette(VizTheme theme) {
        ColorScale scale = ColorScale.signed(theme, DivergingPalette.RED_BLUE);
        assertThat(scale.color(0)).isEqualTo(theme.paper());
        assertThat(Pictures.distance(scale.color(-1), DivergingPalette.RED_BLUE.negative(theme)))
                .isLessThan(0.005);
        assertThat(Pictures.distance(scale.color(1), DivergingPalette.RED_BLUE.positive(theme)))
                .isLessThan(0.005);
    }

    @Test
    void valuesBeyondTheRangeTakeTheColourOfTheEnd() {
        ColorScale scale = ColorScale.signed(VizTheme.LIGHT, DivergingPalette.RED_BLUE);
        assertThat(scale.color(7)).isEqualTo(scale.color(1));
        assertThat(scale.color(-7)).isEqualTo(scale.color(-1));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void nanAndInfinityHaveAColourThatNoTintHas(VizTheme theme) {
        for (ColorScale scale : scales(theme)) {
            assertThat(scale.color(Float.NaN)).isEqualTo(scale.color(Float.POSITIVE_INFINITY));
            for (int step = -100; step <= 100; step++) {
                Color tint = scale.color((float) (scale.high() * step / 100));
                assertThat(Pictures.distance(tint, theme.notFinite())).isGreaterThan(0.15);
            }
        }
    }

    @Test
    void pixelAndColourAgree() {
        ColorScale scale = ColorScale.unit(VizTheme.LIGHT, SignalPalette.color(Signal.FORGET_GATE, VizTheme.LIGHT));
        assertThat(scale.argb(1)).isEqualTo(0xFFD55E00);
        assertThat(scale.argb(Float.NaN)).isEqualTo(ColorScale.argb(VizTheme.LIGHT.notFinite()));
    }

    @Test
    void rangeIsSaid() {
        assertThat(ColorScale.signed(VizTheme.LIGHT, DivergingPalette.RED_BLUE).rangeText())
                .isEqualTo("−1 … +1");
        assertThat(ColorScale.unit(VizTheme.LIGHT, Color.BLUE).rangeText()).isEqualTo("0 … 1");
        assertThat(ColorScale.automatic(VizTheme.LIGHT, DivergingPalette.RED_BLUE, 3.21)
                        .rangeText())
                .isEqualTo("auto ±3.2");
    }

    @Test
    void automaticScaleOfZerosShowsPaper() {
        ColorScale scale = ColorScale.automatic(VizTheme.LIGHT, DivergingPalette.RED_BLUE, 0);
        assertThat(scale.color(0)).isEqualTo(VizTheme.LIGHT.paper());
    }
}
