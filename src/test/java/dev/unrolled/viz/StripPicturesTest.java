package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;

class StripPicturesTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @InBothThemes
    void stripDrawsEveryCellInItsColour(String name, VizTheme theme) {
        StripModel model = model(theme);
        WritableImage image = Pictures.draw(() -> strip(model, theme), 1100, 520, "strip-" + name);
        SequenceTrace trace = model.trace();
        TimeAxis axis = model.axis();
        ColorScale scale = model.scaleProperty().get();
        for (int timeStep : List.of(axis.first(), axis.first() + 7, axis.end() - 1)) {
            float value = trace.value(Signal.ACTIVATED_CELL_STATE, 0, timeStep, 0);
            Color drawn = Pictures.at(image, axis.x(timeStep), 0);
            assertThat(Pictures.distance(drawn, scale.color(value))).isLessThan(0.01);
        }
    }

    @InBothThemes
    void cursorIsOneLineThroughAllParts(String name, VizTheme theme) {
        StripModel model = model(theme);
        TimeStrip[] strip = new TimeStrip[1];
        WritableImage image = Pictures.draw(
                () -> {
                    strip[0] = strip(model, theme);
                    return strip[0];
                },
                1100,
                520,
                "cursor-" + name);
        double x = Math.floor(model.axis().centre(model.cursor()));
        double strips = strip[0].characters().getLayoutY();
        for (double y = 0; y < strips - 1; y++) {
            assertThat(Pictures.distance(Pictures.at(image, x, y), theme.ink())).isLessThan(0.02);
        }
        assertThat(Pictures.distance(
                        Pictures.at(image, x, strips + strip[0].characters().getHeight() - 1), theme.ink()))
                .isLessThan(0.02);
        assertThat(Pictures.distance(Pictures.at(image, x, 519), theme.ink())).isLessThan(0.02);
    }

    @InBothThemes
    void moreUnitsThanPixelsSaysWhichRowsAreShown(String name, VizTheme theme) {
        StripModel model = model(theme);
        model.traceProperty().set(SyntheticTrace.lstm(700));
        model.unitProperty().set(640);
        TimeStrip[] strip = new TimeStrip[1];
        Pictures.draw(
                () -> {
                    strip[0] = strip(model, theme);
                    strip[0].fontSizeProperty().set(18);
                    strip[0].cellWidthProperty().set(16);
                    return strip[0];
                },
                1100,
                700,
                "many-" + name);
        int height = (int) strip[0].heatMap().getHeight();
        assertThat(strip[0].heatMap().getAccessibleText()).endsWith("rows " + (700 - height) + "–699 of 700");
    }

    @InBothThemes
    void pageTintsEveryCharacterAndMarksTheInvisible(String name, VizTheme theme) {
        SequenceTrace trace = SyntheticTrace.lstm();
        float[] values = trace.unitSeries(Signal.ACTIVATED_CELL_STATE, 0, SyntheticTrace.QUOTE_UNIT);
        values[3] = Float.NaN;
        ColorScale scale = ColorScale.signed(theme, DivergingPalette.RED_BLUE);
        TextPage[] page = new TextPage[1];
        WritableImage image = Pictures.draw(
                () -> {
                    page[0] = page(theme, scale, values);
                    return page[0];
                },
                900,
                260,
                "page-" + name);
        double cell = page[0].grid().cellWidth();
        assertThat(cell).isEqualTo(Math.rint(cell));
        for (int index : new int[] {0, 3, 22, 30}) {
            Color drawn = Pictures.at(image, index * cell, 0);
            assertThat(Pictures.distance(drawn, scale.color(values[index]))).isLessThan(0.01);
        }
    }

    private static TextPage page(VizTheme theme, ColorScale scale, float[] values) {
        TextPage page = new TextPage();
        page.setTheme(theme);
        page.setFontSize(15);
        page.scaleProperty().set(scale);
        int[] text = (SyntheticTrace.TEXT + "Übergröße 漢字 é\u0301 \u0007 \u200b ∂")
                .codePoints()
                .toArray();
        page.setPassage(text, values);
        page.cursorIndexProperty().set(150);
        page.brushedRangeProperty().set(new TextRange(200, 330));
        page.searchHitsProperty().set(List.of(new TextRange(10, 13), new TextRange(77, 80)));
        return page;
    }

    @InBothThemes
    void legendSaysScaleAndRange(String name, VizTheme theme) {
        WritableImage image = Pictures.draw(
                () -> {
                    ColorLegend legend = new ColorLegend();
                    legend.setTheme(theme);
                    legend.symbolProperty().set("c");
                    legend.scaleProperty().set(ColorScale.automatic(theme, DivergingPalette.PURPLE_ORANGE, 3.2));
                    legend.notFiniteShownProperty().set(true);
                    return legend;
                },
                320,
                20,
                "legend-" + name);
        assertThat(Pictures.contains(image, new int[] {0, 0, 320, 20}, theme.notFinite()))
                .isTrue();
        assertThat(Pictures.contains(image, new int[] {0, 0, 320, 20}, DivergingPalette.PURPLE_ORANGE.positive(theme)))
                .isTrue();
    }

    private static StripModel model(VizTheme theme) {
        StripModel model = new StripModel();
        model.traceProperty().set(SyntheticTrace.lstm());
        model.signalProperty().set(Signal.ACTIVATED_CELL_STATE);
        model.scaleProperty().set(ColorScale.signed(theme, DivergingPalette.RED_BLUE));
        model.unitProperty().set(SyntheticTrace.QUOTE_UNIT);
        model.cursorProperty().set(110);
        return model;
    }

    private static TimeStrip strip(StripModel model, VizTheme theme) {
        TimeStrip strip = new TimeStrip(model);
        strip.themeProperty().set(theme);
        return strip;
    }
}
