package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.RecurrentScale.Way;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.EnumSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrentScaleTest {
    private static final int HIDDEN = 24;

    private static Network network(CellKind kind) {
        return Network.initialised(new NetworkConfiguration(kind, 2, HIDDEN, 30, 1), Precision.FLOAT, 3);
    }

    private static RealMatrix matrix(Tensor block) {
        double[][] rows = new double[block.rows()][block.columns()];
        for (int row = 0; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                rows[row][column] = block.get(row, column);
            }
        }
        return new Array2DRowRealMatrix(rows, false);
    }

    /** By another library than the one that is tried. */
    private static double[] singularValues(Tensor block) {
        return new org.apache.commons.math3.linear.SingularValueDecomposition(matrix(block)).getSingularValues();
    }

    @ParameterizedTest
    @EnumSource
    void bringsTheLargestSingularValueOfEveryBlockOfEveryLayerToTheNumber(CellKind kind) {
        for (Way way : Way.values()) {
            Network network = network(kind);
            new RecurrentScale(1.3, way).applyTo(network);
            for (int layer = 0; layer < 2; layer++) {
                Tensor weights = network.parameters().get(Parameters.recurrentWeight(layer));
                assertThat(weights.blocks(HIDDEN)).hasSize(kind.recurrentBlocks());
                for (Tensor block : weights.blocks(HIDDEN)) {
                    double[] values = singularValues(block);
                    assertThat(values[0]).isCloseTo(1.3, within(1e-6));
                    if (way == Way.ORTHOGONAL) {
                        assertThat(values[values.length - 1]).isCloseTo(1.3, within(1e-6));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 1, 1.5})
    void holdsToAMillionthInSinglePrecisionForTheUsualSize(double sigma) {
        Network network =
                Network.initialised(new NetworkConfiguration(CellKind.RNN, 1, 128, 30, 1), Precision.FLOAT, 3);
        Tensor weights = network.parameters().get("weight_hh_l0");
        for (Way way : Way.values()) {
            new RecurrentScale(sigma, way).applyTo(network);
            assertThat(singularValues(weights)[0]).isCloseTo(sigma, within(1e-6));
        }
    }

    @Test
    void asItIsKeepsTheProportions() {
        Network network = network(CellKind.RNN);
        Tensor weights = network.parameters().get("weight_hh_l0");
        double[] before = RandomChunk.values(weights);
        double factor = 0.5 / singularValues(weights)[0];
        new RecurrentScale(0.5, Way.AS_IS).applyTo(network);
        for (int k = 0; k < before.length; k++) {
            assertThat(weights.get(k)).isCloseTo(factor * before[k], within(1e-7));
        }
    }

    @Test
    void orthogonalIsTheNearestSoThatWhatIsLeftOverIsSymmetricAndPositive() {
        Network network = network(CellKind.RNN);
        Tensor weights = network.parameters().get("weight_hh_l0");
        RealMatrix before = matrix(weights);
        new RecurrentScale(1, Way.ORTHOGONAL).applyTo(network);
        // W = Q P with P symmetric and positive is what makes Q the orthogonal factor, and the nearest one.
        RealMatrix rest = matrix(weights).transpose().multiply(before);
        for (int row = 0; row < HIDDEN; row++) {
            for (int column = 0; column < HIDDEN; column++) {
                assertThat(rest.getEntry(row, column)).isCloseTo(rest.getEntry(column, row), within(1e-6));
            }
            assertThat(rest.getEntry(row, row)).isPositive();
        }
    }

    @Test
    void scalesAnOrthogonalMatrixAlikeInBothWays() {
        NetworkConfiguration configuration = new NetworkConfiguration(
                CellKind.RNN, 1, HIDDEN, 30, InitialWeights.DEFAULT.withScheme(Initialisation.ORTHOGONAL));
        assertThat(scaled(configuration, Way.ORTHOGONAL))
                .containsExactly(scaled(configuration, Way.AS_IS), within(1e-6));
    }

    private static double[] scaled(NetworkConfiguration configuration, Way way) {
        Network network = Network.initialised(configuration, Precision.FLOAT, 3);
        new RecurrentScale(0.7, way).applyTo(network);
        return RandomChunk.values(network.parameters().get("weight_hh_l0"));
    }

    @Test
    void leavesAllOtherWeightsAloneAndProductsSeeTheChange() {
        Network network = network(CellKind.GRU);
        Network before = network.copy();
        new RecurrentScale(1.1, Way.AS_IS).applyTo(network);
        for (Parameter parameter : network.parameters().all()) {
            double[] old = RandomChunk.values(before.parameters().get(parameter.name()));
            double[] now = RandomChunk.values(parameter.values());
            if (parameter.role() == Parameter.Role.RECURRENT_WEIGHT) {
                assertThat(now).isNotEqualTo(old);
                parameter.values().fill(0);
                parameter.values().pull();
                assertThat(RandomChunk.values(parameter.values())).containsExactly(now);
            } else {
                assertThat(now).containsExactly(old);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isPartOfTheInitialWeightsWhateverTheyAreDrawnBy(Initialisation scheme) {
        InitialWeights initial = InitialWeights.DEFAULT.withScheme(scheme).withRecurrentScale(1.5);
        Network network = Network.initialised(
                new NetworkConfiguration(CellKind.LSTM, 1, HIDDEN, 30, initial), Precision.FLOAT, 3);
        for (Tensor block : network.parameters().get("weight_hh_l0").blocks(HIDDEN)) {
            double[] values = singularValues(block);
            assertThat(values[0]).isCloseTo(1.5, within(1e-6));
            if (EnumSet.of(Initialisation.ORTHOGONAL, Initialisation.IDENTITY).contains(scheme)) {
                assertThat(values[HIDDEN - 1]).isCloseTo(1.5, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "10.1", "NaN"})
    void refusesASizeThatIsNone(double sigma) {
        assertThatThrownBy(() -> new RecurrentScale(sigma, Way.AS_IS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0 and at most 10");
    }

    @Test
    void refusesWhatCannotBeScaledAndChangesNothing() {
        Network network = network(CellKind.RNN);
        Parameters parameters = network.parameters();
        double[] first = RandomChunk.values(parameters.get("weight_hh_l0"));
        parameters.get("weight_hh_l1").fill(0);
        assertThatThrownBy(() -> new RecurrentScale(1, Way.AS_IS).applyTo(network))
                .hasMessageContaining("weight_hh_l1 is zero");
        parameters.get("weight_hh_l1").set(3, Double.NaN);
        assertThatThrownBy(() -> new RecurrentScale(1, Way.ORTHOGONAL).applyTo(network))
                .hasMessageContaining("holds NaN");
        assertThat(RandomChunk.values(parameters.get("weight_hh_l0"))).containsExactly(first);
        parameters.get("weight_hh_l1").fill(0);
        new RecurrentScale(1, Way.ORTHOGONAL).applyTo(network);
        assertThat(singularValues(parameters.get("weight_hh_l1"))[HIDDEN - 1]).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void setsTheBiasOfEveryForgetGateAndOfNothingElse(CellKind kind) {
        Network network = network(kind);
        if (!kind.hasForgetGate()) {
            assertThatThrownBy(() -> network.setForgetBias(2)).hasMessageContaining("no forget gate");
            return;
        }
        double[] before = RandomChunk.values(network.parameters().get("bias_l1"));
        network.setForgetBias(-2);
        double[] after = RandomChunk.values(network.parameters().get("bias_l1"));
        for (int k = 0; k < after.length; k++) {
            assertThat(after[k]).isEqualTo(k / HIDDEN == 1 ? -2 : before[k]);
        }
        assertThatThrownBy(() -> network.setForgetBias(11)).hasMessageContaining("must be a number from -10 to 10");
    }
}
