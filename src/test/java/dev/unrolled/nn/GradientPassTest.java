package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientPassTest {
    private static final Span SPAN = new Span(3, 6);

    /** The targets at every second row, or the others. */
    private static int[] half(RandomChunk chunk, int which) {
        int[] targets = chunk.targets.clone();
        for (int row = 0; row < targets.length; row++) {
            targets[row] = row % 2 == which ? targets[row] : -1;
        }
        return targets;
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theGradientsOfTwoHalvesOfTheTargetsAddUpToThatOfAll(CellKind kind) {
        RandomChunk chunk = RandomChunk.of(kind, 2, 4, SPAN);
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        NetworkPass pass = chunk.pass(network);
        double loss = pass.forward(chunk.characters, chunk.targets);
        pass.backward(1);
        double[][] all = gradients(pass);
        double[][] sum = new double[all.length][];
        for (int which = 0; which < 2; which++) {
            loss -= pass.forward(chunk.characters, half(chunk, which));
            pass.backward(1);
            double[][] part = gradients(pass);
            for (int k = 0; k < sum.length; k++) {
                sum[k] = which == 0 ? part[k] : plus(sum[k], part[k]);
            }
        }
        assertThat(loss).isCloseTo(0, within(1e-12));
        for (int k = 0; k < all.length; k++) {
            assertThat(sum[k]).containsExactly(all[k], within(1e-13));
        }
    }

    private static double[][] gradients(NetworkPass pass) {
        return pass.gradients().all().stream()
                .map(parameter -> RandomChunk.values(parameter.values()))
                .toArray(double[][]::new);
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, k -> a[k] + b[k]);
        return sum;
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theStatesGradientsAreThoseOfAPassThatSumsTheParametersToo(CellKind kind) {
        RandomChunk chunk = RandomChunk.of(kind, 2, 4, SPAN);
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        NetworkPass whole = chunk.pass(network);
        whole.forward(chunk.characters, chunk.targets);
        whole.backward(1);
        GradientPass pass = new GradientPass(network, SPAN);
        for (int stream = 0; stream < SPAN.batch(); stream++) {
            pass.start(stream, chunk.pass(network).stateAfter(0, stream));
        }
        pass.forward(chunk.characters, half(chunk, 1));
        pass.backward(chunk.targets);
        double[] units = new double[4];
        for (int layer = 0; layer < 2; layer++) {
            for (int step = 0; step < SPAN.steps(); step++) {
                for (int cell = 0; cell < (pass.hasCellState() ? 2 : 1); cell++) {
                    double squares = 0;
                    for (int stream = 0; stream < SPAN.batch(); stream++) {
                        pass.copyGradient(layer, step * SPAN.batch() + stream, cell == 1, units);
                        squares += Arrays.stream(units).map(x -> x * x).sum();
                    }
                    double expected = whole.squaredGradientNorm(layer, step, cell == 1);
                    assertThat(squares).isCloseTo(expected, within(1e-13 * Math.max(1, expected)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aStateThatWasCopiedOutContinuesAStream(CellKind kind) {
        RandomChunk chunk = RandomChunk.of(kind, 2, 4, SPAN);
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        NetworkPass whole = chunk.pass(network);
        whole.forward(chunk.characters, chunk.targets);
        for (int stream = 0; stream < SPAN.batch(); stream++) {
            GradientPass rest = new GradientPass(network, new Span(1, 2));
            rest.start(0, whole.stateAfter(4, stream));
            int[] characters = {chunk.characters[4 * SPAN.batch() + stream], chunk.characters[5 * SPAN.batch() + stream]
            };
            rest.forward(characters, new int[] {-1, -1});
            assertThat(rest.stateAfter(2, 0).toArray())
                    .containsExactly(whole.stateAfter(6, stream).toArray(), within(1e-13));
        }
    }

    @Test
    void aStateOfAnotherShapeIsRefused() {
        Network network = RandomChunk.of(CellKind.LSTM, 1, 4, SPAN).network(Precision.DOUBLE, 0.8);
        GradientPass pass = new GradientPass(network, SPAN);
        assertThatThrownBy(() -> pass.start(0, StreamState.of(new double[4])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A state of 4 numbers does not fit a network that carries 8");
    }

    @Test
    void aNetworkInDoublePrecisionHasTheSameWeights() {
        Network single = RandomChunk.of(CellKind.GRU, 2, 4, SPAN).network(Precision.FLOAT, 0.8);
        Network exact = single.in(Precision.DOUBLE);
        assertThat(exact.parameters().precision()).isEqualTo(Precision.DOUBLE);
        for (Parameter parameter : single.parameters().all()) {
            assertThat(RandomChunk.values(exact.parameters().get(parameter.name())))
                    .containsExactly(RandomChunk.values(parameter.values()));
        }
    }

    /** Otherwise an overflow would look like a gradient that vanished. */
    @Test
    void whatIsNoNumberIsNoZeroOnTheWayBackThroughRectifiedUnits() {
        RandomChunk chunk = RandomChunk.of(CellKind.RNN_RELU, 1, 4, new Span(1, 3));
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        GradientPass pass = new GradientPass(network, new Span(1, 3));
        pass.start(0, StreamState.of(new double[] {Double.NaN, 1, 1, 1}));
        pass.forward(chunk.characters, chunk.targets);
        pass.backward(chunk.targets);
        double[] units = new double[4];
        pass.copyGradient(0, 0, false, units);
        assertThat(units).containsOnly(Double.NaN);
    }
}
