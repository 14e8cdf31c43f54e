package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkPassTest {
    private static final Span SPAN = new Span(3, 6);

    @ParameterizedTest
    @EnumSource
    void aNetworkOfZerosGuessesEvenly(Precision precision) {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 2, 5, SPAN);
        Parameters zeros = Parameters.zeros(chunk.configuration, precision);
        NetworkPass pass = NetworkPass.forReading(new Network(chunk.configuration, zeros), SPAN);
        double loss = pass.forward(chunk.characters, chunk.targets) / SPAN.characters();
        assertThat(loss).isCloseTo(Math.log(7), within(1e-6));
        assertThat(pass.probability(5, 2, 6)).isCloseTo(1.0 / 7, within(1e-6));
    }

    @Test
    void doesNotCountTargetsThatAreNotKnown() {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 1, 5, SPAN);
        NetworkPass pass = chunk.pass(chunk.network(Precision.DOUBLE, 0.8));
        double all = pass.forward(chunk.characters, chunk.targets);
        double left = -Math.log(pass.probability(4, 1, chunk.targets[13]));
        int[] targets = chunk.targets.clone();
        targets[13] = -1;
        assertThat(pass.forward(chunk.characters, targets)).isCloseTo(all - left, within(1e-12));
        Arrays.fill(targets, -1);
        assertThat(pass.forward(chunk.characters, targets)).isZero();
    }

    /** A weight that is no number must show in the loss, through the limits of the fast nonlinearities too. */
    @ParameterizedTest
    @EnumSource
    void weightsThatAreNoNumbersMakeTheLossNoNumber(CellKind kind) {
        RandomChunk chunk = RandomChunk.of(kind, 2, 5, SPAN);
        for (Precision precision : Precision.values()) {
            for (Parameter parameter :
                    chunk.network(precision, 0.8).parameters().all()) {
                Network network = chunk.network(precision, 0.8);
                network.parameters().get(parameter.name()).fill(Double.NaN);
                network.parameters().push();
                NetworkPass pass = chunk.pass(network);
                double loss = pass.forward(chunk.characters, chunk.targets);
                assertThat(loss).as("%s in %s", parameter.name(), precision).isNaN();
                pass.backward(1);
                assertThat(pass.gradients().areFinite()).as(parameter.name()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void recoversFromNotANumberOnceWeightsAndStatesAreGoodAgain(Precision precision) {
        for (CellKind kind : CellKind.values()) {
            recovers(precision, RandomChunk.of(kind, 2, 5, SPAN));
        }
    }

    private static void recovers(Precision precision, RandomChunk chunk) {
        Network network = chunk.network(precision, 0.8);
        NetworkPass pass = chunk.pass(network);
        double good = pass.forward(chunk.characters, chunk.targets);
        pass.backward(1);
        double[] gradient = RandomChunk.values(pass.gradients().get("weight_hh_l0"));
        network.parameters().get("weight_hh_l0").fill(Double.NaN);
        network.parameters().push();
        pass.forward(chunk.characters, chunk.targets);
        pass.backward(1);
        network.parameters().copyFrom(chunk.network(precision, 0.8).parameters());
        assertThat(pass.forward(chunk.characters, chunk.targets)).isEqualTo(good);
        pass.backward(1);
        assertThat(RandomChunk.values(pass.gradients().get("weight_hh_l0"))).containsExactly(gradient);
    }

    @Test
    void hugeLogitsKeepTheLossFiniteAndExact() {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 1, 5, SPAN);
        for (Precision precision : Precision.values()) {
            Parameters parameters = Parameters.zeros(chunk.configuration, precision);
            parameters.get(Parameters.OUTPUT_BIAS).set(0, 1e6);
            parameters.push();
            NetworkPass pass = NetworkPass.forReading(new Network(chunk.configuration, parameters), SPAN);
            long wrong =
                    Arrays.stream(chunk.targets).filter(target -> target != 0).count();
            assertThat(pass.forward(chunk.characters, chunk.targets)).isEqualTo(wrong * 1e6);
        }
    }

    @Test
    void twoPassesOfOneNetworkDoNotDisturbEachOther() {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 2, 5, SPAN);
        Network network = chunk.network(Precision.FLOAT, 0.8);
        NetworkPass first = chunk.pass(network);
        double loss = first.forward(chunk.characters, chunk.targets);
        NetworkPass.forReading(network, SPAN).forward(chunk.targets, chunk.characters);
        assertThat(first.forward(chunk.characters, chunk.targets)).isEqualTo(loss);
    }

    @Test
    void resetStateStartsFromZerosAgain() {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 2, 5, SPAN);
        Network network = chunk.network(Precision.FLOAT, 0.8);
        NetworkPass fresh = NetworkPass.forReading(network, SPAN);
        double loss = fresh.forward(chunk.characters, chunk.targets);
        NetworkPass used = chunk.pass(network);
        used.forward(chunk.characters, chunk.targets);
        used.carryState();
        used.resetState();
        assertThat(used.forward(chunk.characters, chunk.targets)).isEqualTo(loss);
    }

    @Test
    void refusesASignalThatTheCellDoesNotHave() {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 1, 5, SPAN);
        NetworkPass pass = chunk.pass(chunk.network(Precision.FLOAT, 0.8));
        assertThatThrownBy(() -> pass.copySignal(Signal.RESET_GATE, 0, 0, new float[5]))
                .hasMessageContaining("reset gate");
    }

    @Test
    void aCopyOfANetworkGoesItsOwnWay() {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 1, 5, SPAN);
        Network network = chunk.network(Precision.FLOAT, 0.8);
        double loss = chunk.pass(network).forward(chunk.characters, chunk.targets);
        Network copy = network.copy();
        network.parameters().get("weight_hh_l0").fill(0);
        network.parameters().push();
        assertThat(chunk.pass(copy).forward(chunk.characters, chunk.targets)).isEqualTo(loss);
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndTheForgetBias() {
        NetworkConfiguration configuration = new NetworkConfiguration(CellKind.LSTM, 2, 6, 9, 1.5);
        Parameters first =
                Network.initialised(configuration, Precision.FLOAT, 4).parameters();
        Parameters second =
                Network.initialised(configuration, Precision.FLOAT, 4).parameters();
        Parameters other =
                Network.initialised(configuration, Precision.FLOAT, 5).parameters();
        for (Parameter parameter : first.all()) {
            double[] values = RandomChunk.values(parameter.values());
            assertThat(values).containsExactly(RandomChunk.values(second.get(parameter.name())));
            assertThat(values).isNotEqualTo(RandomChunk.values(other.get(parameter.name())));
        }
        double[] bias = RandomChunk.values(first.get(Parameters.bias(1)));
        assertThat(Arrays.copyOfRange(bias, 6, 12)).containsOnly(1.5);
        assertThat(Arrays.stream(bias, 0, 6)).allMatch(value -> Math.abs(value) <= 1 / Math.sqrt(6));
        assertThat(first.areFinite()).isTrue();
    }
}
