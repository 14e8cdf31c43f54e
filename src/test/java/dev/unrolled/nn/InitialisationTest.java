package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitialisationTest {
    private static final int HIDDEN = 48;

    private static NetworkConfiguration configuration(CellKind kind, Initialisation scheme) {
        return new NetworkConfiguration(kind, 2, HIDDEN, 60, new InitialWeights(scheme, 1.5, 200));
    }

    private static Parameters drawn(CellKind kind, Initialisation scheme, long seed) {
        return Network.initialised(configuration(kind, scheme), Precision.DOUBLE, seed)
                .parameters();
    }

    private static double[] lstm(Initialisation scheme, String name) {
        return RandomChunk.values(drawn(CellKind.LSTM, scheme, 1).get(name));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.05 * largest(values)));
        return Math.sqrt(
                Arrays.stream(values).map(value -> value * value).average().orElseThrow());
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    private static void assertEven(double[] values, double bound) {
        assertThat(largest(values)).isBetween(0.98 * bound, bound);
        assertThat(deviation(values)).isCloseTo(bound / Math.sqrt(3), within(0.05 * bound));
    }

    private static void assertNormal(double[] values, double expected) {
        assertThat(deviation(values)).isCloseTo(expected, within(0.05 * expected));
        assertThat(largest(values)).isBetween(3 * expected, 6 * expected);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameWeights(Initialisation scheme) {
        Parameters first = drawn(CellKind.LSTM, scheme, 5);
        Parameters other = drawn(CellKind.LSTM, scheme, 6);
        for (Parameter parameter : drawn(CellKind.LSTM, scheme, 5).all()) {
            assertThat(RandomChunk.values(first.get(parameter.name())))
                    .containsExactly(RandomChunk.values(parameter.values()));
        }
        assertThat(RandomChunk.values(first.get(Parameters.OUTPUT_WEIGHT)))
                .isNotEqualTo(RandomChunk.values(other.get(Parameters.OUTPUT_WEIGHT)));
    }

    @ParameterizedTest
    @EnumSource
    void productsSeeWhatWasDrawn(Initialisation scheme) {
        Tensor weights = drawn(CellKind.GRU, scheme, 5).get(Parameters.recurrentWeight(0));
        double[] drawn = RandomChunk.values(weights);
        weights.fill(0);
        weights.pull();
        assertThat(RandomChunk.values(weights)).containsExactly(drawn);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHRONO")
    void setsTheForgetGatesBias(Initialisation scheme) {
        Set<CellKind> kinds = EnumSet.allOf(CellKind.class);
        if (scheme == Initialisation.IDENTITY) {
            kinds.remove(CellKind.JORDAN);
        }
        for (CellKind kind : kinds) {
            double[] bias = RandomChunk.values(drawn(kind, scheme, 1).get("bias_l1"));
            boolean all = bias.length >= 2 * HIDDEN
                    && Arrays.stream(bias, HIDDEN, 2 * HIDDEN).allMatch(value -> value == 1.5);
            assertThat(all).as(kind.label()).isEqualTo(kind.hasForgetGate());
        }
    }

    @Test
    void torchIsEvenUpToOneOverTheRootOfTheHiddenSize() {
        assertEven(lstm(Initialisation.TORCH, "weight_ih_l0"), 1 / Math.sqrt(HIDDEN));
        assertEven(lstm(Initialisation.TORCH, "output.weight"), 1 / Math.sqrt(HIDDEN));
        assertThat(largest(lstm(Initialisation.TORCH, "output.bias"))).isPositive();
    }

    @Test
    void uniformIsEvenUpToEightHundredths() {
        assertEven(lstm(Initialisation.UNIFORM, "weight_hh_l1"), 0.08);
        assertThat(largest(lstm(Initialisation.UNIFORM, "output.bias"))).isBetween(0.05, 0.08);
    }

    @Test
    void normalHasADeviationOfAHundredthAndNoBiases() {
        assertNormal(lstm(Initialisation.NORMAL, "weight_hh_l0"), 0.01);
        assertThat(largest(lstm(Initialisation.NORMAL, "output.bias"))).isZero();
        assertThat(largest(RandomChunk.values(
                        drawn(CellKind.GRU, Initialisation.NORMAL, 1).get("bias_hn_l0"))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"weight_ih_l0, 108", "weight_hh_l1, 96", "weight_ih_l1, 96", "output.weight, 108"})
    void glorotIsEvenWithABoundFromInputsAndOutputsOfABlock(String name, int both) {
        assertEven(lstm(Initialisation.GLOROT, name), Math.sqrt(6.0 / both));
        assertThat(largest(lstm(Initialisation.GLOROT, "output.bias"))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void orthogonalBlocksKeepLengthsAndAngles(CellKind kind) {
        Tensor weights = drawn(kind, Initialisation.ORTHOGONAL, 1).get("weight_hh_l1");
        for (int block = 0; block < weights.rows() / HIDDEN; block++) {
            for (int row = 0; row < HIDDEN; row++) {
                for (int other = 0; other <= row; other++) {
                    double product = 0;
                    for (int column = 0; column < weights.columns(); column++) {
                        product +=
                                weights.get(block * HIDDEN + row, column) * weights.get(block * HIDDEN + other, column);
                    }
                    assertThat(product).isCloseTo(row == other ? 1 : 0, within(1e-12));
                }
            }
        }
    }

    @Test
    void orthogonalHoldsToAMillionthInSinglePrecision() {
        Network network = Network.initialised(
                new NetworkConfiguration(CellKind.RNN, 1, 200, 3, new InitialWeights(Initialisation.ORTHOGONAL, 1, 3)),
                Precision.FLOAT,
                2);
        Tensor weights = network.parameters().get("weight_hh_l0");
        for (int row = 0; row < 200; row += 7) {
            double square = 0;
            double product = 0;
            for (int column = 0; column < 200; column++) {
                square += weights.get(row, column) * weights.get(row, column);
                product += weights.get(row, column) * weights.get((row + 1) % 200, column);
            }
            assertThat(square).isCloseTo(1, within(1e-6));
            assertThat(product).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void anOblongMatrixIsOrthonormalAlongItsShorterSide() {
        double[][] wide = OrthogonalMatrix.draw(3, 7, new SplittableRandom(1));
        double[][] tall = OrthogonalMatrix.draw(7, 3, new SplittableRandom(1));
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double rows = 0;
                double columns = 0;
                for (int k = 0; k < 7; k++) {
                    rows += wide[a][k] * wide[b][k];
                    columns += tall[k][a] * tall[k][b];
                }
                assertThat(rows).isCloseTo(a == b ? 1 : 0, within(1e-14));
                assertThat(columns).isCloseTo(a == b ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void aJordanNetworksMatrixIsNotSquareAndHasNoIdentity() {
        assertThatThrownBy(() -> configuration(CellKind.JORDAN, Initialisation.IDENTITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs square recurrent weights");
    }

    @Test
    void identityHasTheUnitMatrixInEveryRecurrentBlock() {
        Tensor weights = drawn(CellKind.GRU, Initialisation.IDENTITY, 1).get("weight_hh_l0");
        for (int row = 0; row < weights.rows(); row++) {
            for (int column = 0; column < HIDDEN; column++) {
                assertThat(weights.get(row, column)).isEqualTo(row % HIDDEN == column ? 1 : 0);
            }
        }
        assertNormal(lstm(Initialisation.IDENTITY, "weight_ih_l0"), 0.001);
    }

    @Test
    void chronoGivesTheForgetGatesMemoriesFromOneCharacterToTheLongest() {
        double[] bias = lstm(Initialisation.CHRONO, "bias_l0");
        for (int unit = 0; unit < HIDDEN; unit++) {
            assertThat(Math.exp(bias[HIDDEN + unit])).isBetween(1.0, 199.0);
            assertThat(bias[unit]).isEqualTo(-bias[HIDDEN + unit]);
        }
        double[] memories =
                Arrays.stream(bias, HIDDEN, 2 * HIDDEN).map(Math::exp).toArray();
        assertThat(Arrays.stream(memories).average().orElseThrow()).isCloseTo(100, within(30.0));
        assertThat(largest(memories)).isGreaterThan(170);
        assertEven(lstm(Initialisation.CHRONO, "weight_hh_l0"), 1 / Math.sqrt(HIDDEN));
    }

    @ParameterizedTest
    @EnumSource
    void chronoSetsTheBiasThatKeepsOrSaysThatThereIsNone(CellKind kind) {
        if (kind.keepSign() == 0) {
            assertThatThrownBy(() -> configuration(kind, Initialisation.CHRONO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(kind.label());
            return;
        }
        double[] bias = RandomChunk.values(drawn(kind, Initialisation.CHRONO, 1).get("bias_l1"));
        for (int unit = 0; unit < HIDDEN; unit++) {
            assertThat(Math.exp(kind.keepSign() * bias[HIDDEN + unit])).isBetween(1.0, 199.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(Initialisation scheme) {
        assertThat(Initialisation.byId(scheme.id())).contains(scheme);
        assertThat(Initialisation.ids()).contains(scheme.id());
    }
}
