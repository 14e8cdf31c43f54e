package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.trace.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearNetworkTest {
    private static final Span SPAN = new Span(2, 6);

    @Test
    void theDifferenceOfTwoStatesIsThatOfTheStartTimesThePowerOfTheRecurrentWeights() {
        RandomChunk chunk = RandomChunk.of(CellKind.RNN_LINEAR, 1, 4, SPAN);
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        double[][] states = new double[2][];
        for (int side = 0; side < 2; side++) {
            NetworkPass pass = chunk.pass(network);
            pass.setInitialState(0, 1, side == 0 ? 0 : 3, 0);
            pass.forward(chunk.characters, chunk.targets);
            states[side] = RandomChunk.values(pass.layer(0).hiddenStateAt[SPAN.steps()]);
        }
        double[] expected = {0, 3, 0, 0};
        for (int step = 0; step < SPAN.steps(); step++) {
            expected = times(network.parameters(), expected);
        }
        for (int unit = 0; unit < 4; unit++) {
            assertThat(states[1][unit] - states[0][unit]).isCloseTo(expected[unit], within(1e-13));
        }
    }

    private static double[] times(Parameters parameters, double[] state) {
        double[] product = new double[state.length];
        for (int row = 0; row < state.length; row++) {
            for (int column = 0; column < state.length; column++) {
                product[row] += parameters.get("weight_hh_l0").get(row, column) * state[column];
            }
        }
        return product;
    }

    @Test
    void itsStateIsNotHeldWithinTheRangeOfTanh() {
        Network network = RandomChunk.of(CellKind.RNN_LINEAR, 1, 4, SPAN).network(Precision.FLOAT, 0.8);
        assertThat(network.signals()).containsExactly(Signal.LINEAR_HIDDEN_STATE);
        assertThat(Signal.LINEAR_HIDDEN_STATE.range()).isEqualTo(Signal.Range.AUTOMATIC);
    }

    @Test
    void switchesTheNonlinearityOfANetworkOffAndOnAgainOverTheSameWeights() {
        RandomChunk chunk = RandomChunk.of(CellKind.RNN, 2, 5, SPAN);
        Network bent = chunk.network(Precision.DOUBLE, 0.8);
        Network straight = bent.withCell(CellKind.RNN_LINEAR);
        assertThat(straight.parameters()).isSameAs(bent.parameters());
        assertThat(straight.configuration().label()).isEqualTo("linear RNN 2×5");
        RandomChunk same = RandomChunk.of(CellKind.RNN_LINEAR, 2, 5, SPAN);
        assertThat(loss(chunk, straight)).isEqualTo(loss(same, same.network(Precision.DOUBLE, 0.8)));
        assertThat(loss(chunk, straight)).isNotEqualTo(loss(chunk, bent));
        assertThat(loss(chunk, straight.withCell(CellKind.RNN))).isEqualTo(loss(chunk, bent));
    }

    private static double loss(RandomChunk chunk, Network network) {
        return chunk.pass(network).forward(chunk.characters, chunk.targets);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RNN", "RNN_RELU", "RNN_LINEAR"})
    void refusesWeightsThatMeanSomethingElse(CellKind kind) {
        Network network = RandomChunk.of(CellKind.RNN, 2, 5, SPAN).network(Precision.DOUBLE, 0.8);
        assertThatThrownBy(() -> network.withCell(kind))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind.label());
        assertThat(network.withCell(CellKind.RNN_RELU).configuration().cell()).isEqualTo(CellKind.RNN_RELU);
    }
}
