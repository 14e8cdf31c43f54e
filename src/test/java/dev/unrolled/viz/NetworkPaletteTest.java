package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPaletteTest {
    /** What is left of linear red, green and blue: Machado, Oliveira and Fernandes (2009), severity 1. */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    static List<VizTheme> themes() {
        return List.of(VizTheme.LIGHT, VizTheme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void coloursStandOutFromPaper(VizTheme theme) {
        for (int network = 0; network < NetworkPalette.COUNT; network++) {
            assertThat(Contrast.ratio(NetworkPalette.color(network, theme), theme.paper()))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void coloursStayApartForEveryKindOfSight(VizTheme theme) {
        for (double[][] sight : SIGHTS) {
            for (int one = 0; one < NetworkPalette.COUNT; one++) {
                for (int other = 0; other < one; other++) {
                    double[] first = seen(NetworkPalette.color(one, theme), sight);
                    double[] second = seen(NetworkPalette.color(other, theme), sight);
                    assertThat(distance(first, second)).isGreaterThan(0.14);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void noColourIsThatOfASignal(VizTheme theme) {
        for (int network = 0; network < NetworkPalette.COUNT; network++) {
            for (Signal signal : Signal.values()) {
                double[] first = seen(NetworkPalette.color(network, theme), SIGHTS.get(0));
                double[] second = seen(SignalPalette.color(signal, theme), SIGHTS.get(0));
                assertThat(distance(first, second)).as(signal.label()).isGreaterThan(0.07);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyNetworkHasADashPatternOfItsOwn(VizTheme theme) {
        Set<List<Double>> patterns = new HashSet<>();
        for (int network = 0; network < NetworkPalette.COUNT; network++) {
            patterns.add(Arrays.stream(NetworkPalette.dashes(network)).boxed().toList());
        }
        assertThat(patterns).hasSize(NetworkPalette.COUNT);
        assertThat(NetworkPalette.color(NetworkPalette.COUNT, theme)).isEqualTo(NetworkPalette.color(0, theme));
    }

    /** Lightness and the two opponent colours of Oklab. */
    private static double[] seen(Color color, double[][] sight) {
        double[] light = {
            Oklab.linear(color.getRed()), Oklab.linear(color.getGreen()), Oklab.linear(color.getBlue()),
        };
        double[] left = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                left[row] += sight[row][column] * light[column];
            }
            left[row] = Math.max(0, Math.min(1, left[row]));
        }
        return Oklab.fromLinear(left[0], left[1], left[2]);
    }

    private static double distance(double[] first, double[] second) {
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }
}
