package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

class EigenvaluePlaneTest {
    private EigenvaluePlane plane;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static List<VizTheme> themes() {
        return List.of(VizTheme.LIGHT, VizTheme.DARK);
    }

    private WritableImage draw(VizTheme theme, double outer, Spectrum... spectra) {
        return Pictures.draw(
                () -> {
                    plane = new EigenvaluePlane();
                    plane.setTheme(theme);
                    plane.outerRadiusProperty().set(outer);
                    plane.show(List.of(spectra));
                    return plane;
                },
                500,
                300,
                "eigenvalues");
    }

    private static Spectrum small() {
        return Spectrum.of("RNN", 0, new double[] {0.3, 0.3, -0.5}, new double[] {0.4, -0.4, 0})
                .sigma(0.9);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void eigenvaluesAndTheUnitCircleAreDrawnWhereTheyAre(VizTheme theme) {
        WritableImage image = draw(theme, Double.NaN, small());
        double[] place = plane.placeOf(0);
        assertThat(contrast(image, theme, place[0], place[1])).isGreaterThan(0.3);
        DotFrame frame = plane.frame();
        double diagonal = Math.sqrt(0.5);
        assertThat(contrast(image, theme, frame.x(diagonal), frame.y(diagonal))).isGreaterThan(0.3);
        assertThat(contrast(image, theme, frame.x(0.6), frame.y(0.55))).isLessThan(0.02);
        assertThat(contrast(image, theme, frame.x(0.8), frame.y(0.9))).isLessThan(0.02);
    }

    /** The greatest distance from paper near a point. */
    private static double contrast(WritableImage image, VizTheme theme, double x, double y) {
        double most = 0;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                most = Math.max(most, Pictures.distance(Pictures.at(image, x + dx, y + dy), theme.paper()));
            }
        }
        return most;
    }

    @Test
    void bothAxesHaveOneScaleAndContainTheUnitCircle() {
        draw(VizTheme.LIGHT, Double.NaN, small());
        DotFrame frame = plane.frame();
        assertThat(frame.x(1) - frame.x(0)).isCloseTo(frame.y(0) - frame.y(1), within(1e-9));
        assertThat(frame.axes().high()).isEqualTo(1.25);
    }

    @Test
    void thePlaneReachesToTheFarthestEigenvalueAndTheOuterCircle() {
        draw(VizTheme.LIGHT, 1.4, small());
        assertThat(plane.frame().axes().high()).isEqualTo(1.5);
        draw(VizTheme.LIGHT, 1.4, small(), Spectrum.of("LSTM", 3, new double[] {-2.6}, new double[] {0}));
        assertThat(plane.frame().axes().high()).isEqualTo(2.75);
    }

    @Test
    void hoverNamesTheEigenvalue() {
        draw(VizTheme.LIGHT, Double.NaN, small());
        Gestures.move(plane, plane.placeOf(1));
        assertThat(plane.hoverTextProperty().get()).isEqualTo("RNN: λ = 0.30 − 0.40i, |λ| = 0.50");
        assertThat(plane.dataText())
                .isEqualTo("network\treal\timaginary\nRNN\t0.3\t0.4\nRNN\t0.3\t-0.4\nRNN\t-0.5\t0.0\n");
    }

    @Test
    void arrowKeysGoFromEigenvalueToEigenvalue() {
        draw(VizTheme.LIGHT, Double.NaN, small());
        Gestures.type(plane, KeyCode.RIGHT);
        assertThat(plane.hoverTextProperty().get()).contains("−0.50 + 0.00i");
        Gestures.type(plane, KeyCode.UP);
        assertThat(plane.hoverTextProperty().get()).contains("0.30 + 0.40i");
    }

    @Test
    void theLegendSaysBothNormsAndWhatHasNoPlace() {
        draw(VizTheme.LIGHT, Double.NaN, small(), Spectrum.of("GRU", 2, new double[] {1, Double.NaN}, new double[2]));
        assertThat(plane.describe()).contains("RNN σ₁ 0.90  ρ 0.50", "GRU ρ NaN 1 not finite");
    }
}
