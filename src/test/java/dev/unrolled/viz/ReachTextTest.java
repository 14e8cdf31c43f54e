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

class ReachTextTest {
    private static final String TEXT = "to be, or not to be, that is the question";

    private ReachText text;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static List<VizTheme> themes() {
        return List.of(VizTheme.LIGHT, VizTheme.DARK);
    }

    private WritableImage draw(VizTheme theme) {
        return Pictures.draw(
                () -> {
                    text = new ReachText();
                    text.themeProperty().set(theme);
                    text.setPassage(TEXT.codePoints().toArray());
                    text.pinnedProperty().set(4);
                    text.showReach(4, new double[] {0.01, 0, 1, Double.NaN, 0.1});
                    text.next().show("o t".codePoints().toArray(), new double[] {0.5, 0.3, 0.1}, ' ');
                    return text;
                },
                640,
                200,
                "reach-text");
    }

    /** A point in the corner of a character's tint, clear of its glyph. */
    private double[] tintOf(int index) {
        return new double[] {text.page().grid().x(index) + 1.5, text.page().getLayoutY() + 2.5};
    }

    private double[] middleOf(int index) {
        return new double[] {text.page().grid().x(index) + 3, 8};
    }

    @ParameterizedTest
    @MethodSource("themes")
    void charactersUpToTAreTintedByTheLogarithm(VizTheme theme) {
        WritableImage image = draw(theme);
        ColorScale scale = ColorScale.logarithmic(theme, theme.accent(), new double[] {-2, 0}, true);
        Color[] expected = {
            scale.color(-2), scale.color(Float.NEGATIVE_INFINITY), scale.color(0), theme.notFinite(),
        };
        for (int index = 0; index < expected.length - 1; index++) {
            Color seen = Pictures.at(image, tintOf(index)[0], tintOf(index)[1]);
            assertThat(Pictures.distance(seen, expected[index])).as("%d", index).isLessThan(0.02);
        }
        assertThat(text.legend().describe()).contains("auto 0.01 … 1");
        assertThat(text.legend().zeroShownProperty().get()).isTrue();
        assertThat(text.legend().notFiniteShownProperty().get()).isTrue();
        assertThat(text.page().values()).hasSize(5);
    }

    @Test
    void hoverMovesTUntilAClickPinsIt() {
        draw(VizTheme.LIGHT);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> text.pinnedProperty().set(-1));
        Gestures.move(text.page(), middleOf(9));
        assertThat(text.timeStepProperty().get()).isEqualTo(9);
        Gestures.click(text.page(), middleOf(9));
        assertThat(text.pinnedProperty().get()).isEqualTo(9);
        Gestures.move(text.page(), middleOf(3));
        assertThat(text.timeStepProperty().get()).isEqualTo(9);
        Gestures.click(text.page(), middleOf(9));
        assertThat(text.pinnedProperty().get()).isEqualTo(-1);
    }

    @Test
    void whileTIsPinnedHoverSaysTheValue() {
        draw(VizTheme.LIGHT);
        Gestures.move(text.page(), middleOf(0));
        assertThat(text.hoverTextProperty().get()).isEqualTo("‘t’, 4 back: 0.01");
        Gestures.move(text.page(), middleOf(7));
        assertThat(text.hoverTextProperty().get()).isEmpty();
        assertThat(text.dataText()).startsWith("T\tt\tcharacter\tnorm\n4\t0\t‘t’\t0.01\n4\t1\t‘o’\t0.0\n");
    }

    @Test
    void arrowKeysMoveTAndEscapeLetsGo() {
        draw(VizTheme.LIGHT);
        Gestures.type(text.page(), KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(text.timeStepProperty().get()).isEqualTo(5);
        Gestures.type(text.page(), KeyCode.ESCAPE);
        assertThat(text.pinnedProperty().get()).isEqualTo(-1);
        assertThat(text.timeStepProperty().get()).isEqualTo(5);
    }

    @Test
    void whatBelongsToAnotherTIsNotShown() {
        draw(VizTheme.LIGHT);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            text.pinnedProperty().set(8);
            text.showReach(4, new double[] {1, 1, 1, 1, 1});
        });
        assertThat(text.page().values()).isEmpty();
        assertThat(text.legend().isVisible()).isFalse();
    }

    @Test
    void aNextCharacterCanBeAskedAbout() {
        draw(VizTheme.LIGHT);
        NextCharacters next = text.next();
        assertThat(next.describe()).endsWith("asked about space");
        Gestures.click(next, next.x(0) + 5, 8);
        assertThat(next.targetProperty().get()).isEqualTo('o');
        assertThat(next.describe()).contains("‘o’ .50").endsWith("asked about ‘o’");
        Gestures.type(next, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(next.targetProperty().get()).isEqualTo('t');
        Gestures.type(next, KeyCode.LEFT);
        assertThat(next.targetProperty().get()).isEqualTo(-1);
    }
}
