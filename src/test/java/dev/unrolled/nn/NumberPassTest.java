package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberPassTest {
    private static final double STEP = 1e-5;
    private static final Span SPAN = new Span(2, 5);
    private static final int INPUTS = 2;

    private final SplittableRandom random = new SplittableRandom(4);
    private final double[] read =
            random.doubles((long) SPAN.characters() * INPUTS, -1, 1).toArray();
    private final double[] asked = {0.3, -0.6};
    private NumberNetwork network;
    private NumberPass pass;

    private void build(CellKind kind, int layers) {
        network = NumberNetwork.zeros(new NetworkConfiguration(kind, layers, 3, INPUTS, 1), Precision.DOUBLE);
        for (Parameter parameter : network.parameters().all()) {
            RandomChunk.fill(
                    parameter.values(),
                    RandomChunk.floats(random, parameter.values().length(), 0.8));
        }
        network.parameters().push();
        pass = NumberPass.forTraining(network, SPAN);
    }

    private double loss() {
        network.parameters().push();
        return pass.forward(read, asked) / SPAN.batch();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JORDAN")
    void theGradientOfEveryWeightIsThatOfFiniteDifferences(CellKind kind) {
        build(kind, 2);
        loss();
        pass.backward(1.0 / SPAN.batch());
        for (Parameter parameter : network.parameters().all()) {
            double[] gradient =
                    RandomChunk.values(pass.gradients().get(parameter.name())).clone();
            Tensor values = parameter.values();
            for (int k = 0; k < gradient.length; k++) {
                double before = values.get(k);
                values.set(k, before + STEP);
                double above = loss();
                values.set(k, before - STEP);
                double below = loss();
                values.set(k, before);
                assertNear(gradient[k], (above - below) / (2 * STEP), parameter.name() + "[" + k + "]");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 1", "LSTM, 2", "GRU, 1", "RNN, 1", "RNN, 2"})
    void theGradientOfEveryNumberReadIsThatOfFiniteDifferences(CellKind kind, int layers) {
        build(kind, layers);
        loss();
        pass.backward(1.0 / SPAN.batch());
        double[] gradient = RandomChunk.values(pass.numberGradient());
        for (int k = 0; k < read.length; k++) {
            double before = read[k];
            read[k] = before + STEP;
            double above = loss();
            read[k] = before - STEP;
            double below = loss();
            read[k] = before;
            assertNear(gradient[k], (above - below) / (2 * STEP), "number " + k);
        }
    }

    private static void assertNear(double gradient, double numeric, String place) {
        double scale = Math.max(1e-4, Math.max(Math.abs(gradient), Math.abs(numeric)));
        assertThat(Math.abs(gradient - numeric) / scale).as(place).isLessThan(1e-6);
    }

    @Test
    void aSecondReadingStartsFromZerosAgain() {
        build(CellKind.LSTM, 2);
        double first = loss();
        assertThat(loss()).isEqualTo(first);
    }

    @Test
    void withWeightsOfZeroTheAnswerIsTheBias() {
        network = NumberNetwork.zeros(new NetworkConfiguration(CellKind.GRU, 1, 3, INPUTS, 1), Precision.DOUBLE);
        network.parameters().get(Parameters.OUTPUT_BIAS).set(0, 0.5);
        network.parameters().push();
        pass = NumberPass.forReading(network, SPAN);
        assertThat(pass.forward(read, asked)).isCloseTo(0.2 * 0.2 + 1.1 * 1.1, within(1e-15));
        assertThat(pass.answer(1)).isEqualTo(0.5);
    }

    @Test
    void oneHotNumbersAreReadLikeCharacters() {
        // The same first layer, once looking columns up, once multiplying.
        build(CellKind.LSTM, 1);
        int[] characters = random.ints(SPAN.characters(), 0, INPUTS).toArray();
        for (int row = 0; row < characters.length; row++) {
            for (int k = 0; k < INPUTS; k++) {
                read[row * INPUTS + k] = characters[row] == k ? 1 : 0;
            }
        }
        loss();
        NetworkConfiguration configuration = network.configuration();
        Parameters parameters = Parameters.zeros(configuration, Precision.DOUBLE);
        for (Parameter parameter : parameters.all()) {
            if (parameter.role() != Parameter.Role.OUTPUT_WEIGHT && parameter.role() != Parameter.Role.OUTPUT_BIAS) {
                parameter.values().copyFrom(network.parameters().get(parameter.name()));
            }
        }
        parameters.push();
        NetworkPass reading = NetworkPass.forReading(new Network(configuration, parameters), SPAN);
        reading.forward(characters, new int[SPAN.characters()]);
        Tensor hidden = reading.layer(0).output;
        Tensor weight = network.parameters().get(Parameters.OUTPUT_WEIGHT);
        for (int stream = 0; stream < SPAN.batch(); stream++) {
            double answer = network.parameters().get(Parameters.OUTPUT_BIAS).get(0);
            for (int unit = 0; unit < 3; unit++) {
                answer += weight.get(unit) * hidden.get(SPAN.characters() - SPAN.batch() + stream, unit);
            }
            assertThat(pass.answer(stream)).isCloseTo(answer, within(1e-12));
        }
    }

    @Test
    void aJordanNetworkCannotReadNumbers() {
        NetworkConfiguration jordan = new NetworkConfiguration(CellKind.JORDAN, 1, 3, INPUTS, 1);
        assertThatThrownBy(() -> NumberNetwork.initialised(jordan, Precision.FLOAT, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Jordan");
    }
}
