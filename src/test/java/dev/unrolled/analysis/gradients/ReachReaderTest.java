package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReachReaderTest {
    private static final double STEP = 1e-5;
    /** One more character than the text has; nothing ever predicts it. */
    private static final int SPARE = LabNetworks.LETTERS.length();

    private static final EncodedText TEXT = LabNetworks.TEXT.slice(0, 60);

    /** Every kind of cell with one and two layers, and with an embedding. */
    static Stream<Arguments> networks() {
        return Arrays.stream(CellKind.values())
                .flatMap(kind ->
                        Stream.of(Arguments.of(kind, 1, 0), Arguments.of(kind, 2, 0), Arguments.of(kind, 2, 3)));
    }

    private static Network network(CellKind kind, int layers, int embedding) {
        NetworkConfiguration configuration =
                new NetworkConfiguration(kind, layers, 4, SPARE + 1, embedding, InitialWeights.DEFAULT);
        Network network = new Network(configuration, Parameters.zeros(configuration, Precision.DOUBLE));
        LabNetworks.fill(network, 0.8);
        network.parameters().get(Parameters.OUTPUT_BIAS).set(SPARE, -1e9);
        network.parameters().push();
        return network;
    }

    /** ‖∂L/∂x_t‖ by reading, in the place of x_t, a spare character whose vector is moved a little. */
    private static double numeric(Network network, int position, int place, int target) {
        int[] characters = new int[place + 1];
        TEXT.copyIndices(0, place + 1, characters);
        int read = characters[position];
        characters[position] = SPARE;
        boolean embeds = network.configuration().embeddingSize() > 0;
        Tensor vectors = network.parameters().get(embeds ? Parameters.EMBEDDING : Parameters.inputWeight(0));
        double[] before = vectors.doubles().clone();
        int size = embeds ? vectors.columns() : SPARE + 1;
        double[] gradient = new double[size];
        for (int k = 0; k < size; k++) {
            double[] loss = new double[2];
            for (int side = 0; side < 2; side++) {
                double by = side == 0 ? STEP : -STEP;
                if (embeds) {
                    for (int column = 0; column < size; column++) {
                        vectors.set(SPARE * size + column, before[read * size + column] + (column == k ? by : 0));
                    }
                } else {
                    for (int row = 0; row < vectors.rows(); row++) {
                        vectors.set(row * size + SPARE, before[row * size + read] + by * before[row * size + k]);
                    }
                }
                network.parameters().push();
                loss[side] = LabNetworks.loss(network, StreamState.zero(network), target, characters);
            }
            gradient[k] = (loss[0] - loss[1]) / (2 * STEP);
        }
        System.arraycopy(before, 0, vectors.doubles(), 0, before.length);
        network.parameters().push();
        return Norm.of(gradient);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void equalsFiniteDifferencesInTheInput(CellKind kind, int layers, int embedding) {
        Network network = network(kind, layers, embedding);
        ReachReader reader = new ReachReader(network, TEXT, new ReachQuestion(20, 30, 5));
        ReachMap map = reader.read(done -> {}, () -> false).orElseThrow();
        for (int place : new int[] {20, 49}) {
            double[] other = reader.at(place, 3);
            for (int position = place - 5; position <= place; position++) {
                double expected = numeric(network, position, place, TEXT.indexAt(place + 1));
                double tolerance = 1e-6 * Math.max(expected, 1e-4);
                assertThat(map.norm(place, position)).isCloseTo(expected, within(tolerance));
                double expectedOther = numeric(network, position, place, 3);
                assertThat(other[place - position])
                        .isCloseTo(expectedOther, within(1e-6 * Math.max(expectedOther, 1e-4)));
            }
        }
    }

    @Test
    void laterCharactersAndThoseBeyondTheLagsAreNotReached() {
        ReachMap map = new ReachReader(network(CellKind.GRU, 1, 0), TEXT, new ReachQuestion(20, 10, 5))
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(map.norm(22, 23)).isZero();
        assertThat(map.norm(22, 17)).isPositive();
        assertThat(map.norm(22, 16)).isNaN();
        assertThat(map.stateNorm(0, 22, 22)).isPositive();
        assertThat(map.first()).isEqualTo(20);
        assertThat(map.last()).isEqualTo(29);
    }

    @Test
    void atTheTextsEdgesWhatIsNotThereIsNoNumber() {
        ReachMap map = new ReachReader(network(CellKind.LSTM, 1, 0), TEXT, new ReachQuestion(0, 60, 100))
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(map.norm(0, 0)).isPositive();
        assertThat(map.norm(3, 0)).isPositive();
        assertThat(map.norm(58, 0)).isNotNaN();
        assertThat(map.norm(59, 59)).isNaN();
        assertThat(map.norm(3, -1)).isNaN();
    }

    @Test
    void theLastPlaceCanBeAskedForAnyCharacter() {
        ReachReader reader = new ReachReader(network(CellKind.LSTM, 1, 0), TEXT, new ReachQuestion(50, 10, 4));
        assertThat(reader.at(59, 2)).hasSize(5).doesNotContain(Double.NaN, 0.0);
    }

    @Test
    void atForTheTrueCharacterIsTheMapsRow() {
        ReachReader reader = new ReachReader(network(CellKind.GRU, 2, 0), TEXT, new ReachQuestion(10, 40, 20));
        ReachMap map = reader.read(done -> {}, () -> false).orElseThrow();
        double[] row = reader.at(33, TEXT.indexAt(34));
        for (int lag = 0; lag <= 20; lag++) {
            assertThat(row[lag]).isCloseTo(map.norm(33, 33 - lag), within(1e-14));
        }
    }

    @Test
    void endsEarlyWhenCancelled() {
        assertThat(new ReachReader(network(CellKind.LSTM, 1, 0), TEXT, new ReachQuestion(0, 60, 100))
                        .read(done -> {}, () -> true))
                .isEmpty();
    }

    @Test
    void aPassageBehindTheTextIsRefused() {
        Network network = network(CellKind.LSTM, 1, 0);
        assertThatThrownBy(() -> new ReachReader(network, TEXT, new ReachQuestion(50, 11, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends behind the text");
    }
}
