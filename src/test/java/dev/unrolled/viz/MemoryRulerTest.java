package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

class MemoryRulerTest {
    private static final double[] LENGTHS = {2.1, 61, Double.POSITIVE_INFINITY, 4.3, 2, Double.NaN, 0, 2.05};

    private final List<Integer> choices = new ArrayList<>();
    private MemoryRuler ruler;

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
                    ruler = new MemoryRuler();
                    ruler.setTheme(theme);
                    ruler.show(LENGTHS);
                    ruler.chosenProperty().set(1);
                    ruler.setOnChoose(choices::add);
                    return ruler;
                },
                330,
                200,
                "memory-ruler");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyUnitHasABlockAndTheChosenOneIsInInk(VizTheme theme) {
        WritableImage image = draw(theme);
        for (int unit = 0; unit < LENGTHS.length; unit++) {
            double[] place = ruler.placeOf(unit);
            assertThat(Pictures.distance(
                            Pictures.at(image, place[0], place[1]), unit == 1 ? theme.ink() : theme.accent()))
                    .as("unit %d", unit)
                    .isLessThan(0.02);
            assertThat(ruler.unitAt(place[0], place[1])).isEqualTo(unit);
        }
        assertThat(ruler.describe()).isEqualTo("Memory ruler, half-life of 8 cells; cell 1, 61 characters");
    }

    @Test
    void lengthsLieOnALogarithmicAxisWithTheOthersAtTheEdges() {
        draw(VizTheme.LIGHT);
        double two = ruler.placeOf(4)[0];
        double four = ruler.placeOf(3)[0];
        double sixty = ruler.placeOf(1)[0];
        // An octave from 2 to 4.3, and nearly four more from there to 61, to a bin of a third of an octave.
        assertThat((sixty - four) / (four - two)).isCloseTo(3.8, within(0.8));
        assertThat(ruler.placeOf(6)[0]).isLessThan(two);
        assertThat(ruler.placeOf(2)[0]).isGreaterThan(sixty);
        assertThat(ruler.placeOf(5)[0]).isGreaterThan(ruler.placeOf(2)[0]);
    }

    @Test
    void unitsThatRememberEquallyLongArePiledUp() {
        draw(VizTheme.LIGHT);
        assertThat(ruler.placeOf(4)[0]).isEqualTo(ruler.placeOf(0)[0]).isEqualTo(ruler.placeOf(7)[0]);
        assertThat(ruler.placeOf(4)[1]).isGreaterThan(ruler.placeOf(7)[1]);
        assertThat(ruler.placeOf(7)[1]).isGreaterThan(ruler.placeOf(0)[1]);
    }

    @Test
    void hoverNamesAndClickChooses() {
        draw(VizTheme.LIGHT);
        Gestures.move(ruler, ruler.placeOf(2));
        assertThat(ruler.hoveredProperty().get()).isEqualTo(2);
        assertThat(ruler.describe()).endsWith("cell 2, never forgets");
        Gestures.click(ruler, ruler.placeOf(5));
        assertThat(ruler.chosenProperty().get()).isEqualTo(5);
        assertThat(choices).containsExactly(5);
        Gestures.click(ruler, 2, 2);
        assertThat(choices).containsExactly(5);
    }

    @Test
    void arrowKeysGoFromTheShortestToTheLongestAndEnterChooses() {
        draw(VizTheme.LIGHT);
        Gestures.type(ruler, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(ruler.hoveredProperty().get()).isZero();
        Gestures.type(ruler, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(ruler.hoveredProperty().get()).isEqualTo(4);
        Gestures.type(ruler, KeyCode.UP, KeyCode.ENTER);
        assertThat(choices).containsExactly(7);
        assertThat(ruler.dataText()).startsWith("cell\thalf-life\n0\t2.1\n1\t61.0\n2\tInfinity\n");
    }

    @Test
    void hundredsOfUnitsOverManyOctavesStillHaveATargetEach() {
        Pictures.draw(
                () -> {
                    ruler = new MemoryRuler();
                    double[] lengths = new double[512];
                    for (int unit = 0; unit < lengths.length; unit++) {
                        lengths[unit] = Math.pow(10, -3 + 9.0 * unit / 511);
                    }
                    ruler.show(lengths);
                    return ruler;
                },
                330,
                200,
                "memory-ruler-many");
        for (int unit = 0; unit < 512; unit++) {
            double[] place = ruler.placeOf(unit);
            assertThat(ruler.unitAt(place[0], place[1])).isEqualTo(unit);
        }
    }

    @Test
    void anotherNetworkIsAnOutlineInItsColourOnTheSameAxis() {
        WritableImage image = Pictures.draw(
                () -> {
                    ruler = new MemoryRuler();
                    ruler.show(new double[] {2, 2, 4});
                    ruler.othersProperty()
                            .set(List.of(
                                    new MemoryOutline("GRU", 1, List.of(30.0, 30.0, 30.0, Double.POSITIVE_INFINITY))));
                    return ruler;
                },
                330,
                200,
                "memory-ruler-outlines");
        Color color = NetworkPalette.color(1, VizTheme.LIGHT);
        // Three blocks high where the other network's units are, at the lengths of neither of this one's.
        double unit = ruler.placeOf(0)[1] - ruler.placeOf(1)[1];
        double foot = ruler.placeOf(0)[1] + unit / 2;
        double right = ruler.placeOf(2)[0] + 12;
        int top = (int) (foot - 3 * unit) - 3;
        assertThat(Pictures.contains(image, new int[] {(int) right, top, 330 - (int) right, 6}, color))
                .isTrue();
        assertThat(Pictures.contains(image, new int[] {0, top, (int) right, 6}, color))
                .isFalse();
        assertThat(ruler.dataText()).contains("GRU 0\t30.0", "GRU 3\tInfinity");
    }
}
