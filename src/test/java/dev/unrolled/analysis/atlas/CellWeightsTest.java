package dev.unrolled.analysis.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellWeightsTest {
    private static final int UNITS = SmallNetworks.UNITS;

    @Test
    void ofAnLstmEachGatesWeightsStandInItsBlockOfRows() {
        Network network = SmallNetworks.network(CellKind.LSTM, 2);
        CellWeights weights = new CellWeights(network);
        Tensor recurrent = network.parameters().get(Parameters.recurrentWeight(0));
        Tensor above = network.parameters().get(Parameters.inputWeight(1));
        CellWeights.Link fed = weights.fedBy(0, 2).get(4);
        assertThat(fed.gates()).containsExactly("i", "f", "g", "o");
        assertThat(fed.weight("f")).isEqualTo(recurrent.get(UNITS + 2, 4));
        double total = 0;
        for (int gate = 0; gate < 4; gate++) {
            total += Math.abs(recurrent.get(gate * UNITS + 2, 4));
        }
        assertThat(fed.total()).isCloseTo(total, within(1e-9));
        assertThat(weights.fedBy(0, 2)).hasSize(UNITS);
        assertThat(weights.feeds(0, 2)).hasSize(2 * UNITS);
        assertThat(weights.feeds(0, 2).get(5).weight("o")).isEqualTo(recurrent.get(3 * UNITS + 5, 2));
        CellWeights.Link up = weights.feeds(0, 2).get(UNITS + 3);
        assertThat(up.layer()).isEqualTo(1);
        assertThat(up.unit()).isEqualTo(3);
        assertThat(up.weight("g")).isEqualTo(above.get(2 * UNITS + 3, 2));
        assertThat(weights.fedBy(1, 3).get(UNITS + 2).weight("g")).isEqualTo(above.get(2 * UNITS + 3, 2));
    }

    @Test
    void charactersAreHeardByTheLowestLayerAndPromotedByTheHighest() {
        Network network = SmallNetworks.network(CellKind.LSTM, 2);
        CellWeights weights = new CellWeights(network);
        Tensor input = network.parameters().get(Parameters.inputWeight(0));
        Tensor output = network.parameters().get(Parameters.OUTPUT_WEIGHT);
        assertThat(weights.heard(0, 1).get(3).weight("i")).isEqualTo(input.get(1, 3));
        assertThat(weights.heard(1, 1)).isEmpty();
        assertThat(weights.promoted(1, 5).get(7).weight("y")).isEqualTo(output.get(7, 5));
        assertThat(weights.promoted(0, 5)).isEmpty();
    }

    @Test
    void throughAnEmbeddingACharacterIsHeardByTheProductOfBoth() {
        NetworkConfiguration configuration =
                new NetworkConfiguration(CellKind.GRU, 1, UNITS, 9, 4, InitialWeights.DEFAULT);
        Network network = Network.initialised(configuration, Precision.FLOAT, 2);
        Tensor input = network.parameters().get(Parameters.inputWeight(0));
        Tensor embedding = network.parameters().get(Parameters.EMBEDDING);
        double expected = 0;
        for (int k = 0; k < 4; k++) {
            expected += input.get(UNITS + 3, k) * embedding.get(8, k);
        }
        assertThat(new CellWeights(network).heard(0, 3).get(8).weight("z")).isCloseTo(expected, within(1e-9));
    }

    @Test
    void layersFromTheRightHaveWeightsOfTheirOwn() {
        NetworkConfiguration configuration =
                new NetworkConfiguration(CellKind.LSTM, 1, UNITS, 9, 1).withReading(ReadingDirection.BOTH_WAYS);
        Network network = Network.initialised(configuration, Precision.FLOAT, 2);
        CellWeights weights = new CellWeights(network);
        Tensor recurrent = network.parameters().get("weight_hh_l0_reverse");
        assertThat(weights.fedBy(1, 2).get(4).layer()).isEqualTo(1);
        assertThat(weights.fedBy(1, 2).get(4).weight("i")).isEqualTo(recurrent.get(2, 4));
        Tensor output = network.parameters().get(Parameters.OUTPUT_WEIGHT);
        assertThat(weights.promoted(1, 2).get(3).weight("y")).isEqualTo(output.get(3, UNITS + 2));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyKindOfCellCanBeAsked(CellKind kind) {
        CellWeights weights = new CellWeights(SmallNetworks.network(kind, 2));
        assertThat(weights.gates()).hasSize(kind.inputBlocks());
        assertThat(kind.recurrentBlockNames()).hasSize(kind.recurrentBlocks());
        boolean hears = kind != CellKind.JORDAN;
        assertThat(weights.fedBy(1, 0)).hasSize(hears ? 2 * UNITS : UNITS);
        assertThat(weights.feeds(1, 0)).hasSize(hears ? UNITS : 0);
        assertThat(weights.heard(0, 0)).hasSize(SmallNetworks.TEXT.vocabulary().size());
    }
}
