package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of cell has to fulfil. */
class RecurrentCellContractTest {
    /** Networks with shapes: ordinary ones, and those where something is only one. */
    static Stream<Arguments> shapes() {
        List<Arguments> shapes = new ArrayList<>();
        for (CellKind kind : CellKind.values()) {
            shapes.add(Arguments.of(network(kind, 1, 5), new Span(3, 6)));
            shapes.add(Arguments.of(network(kind, 2, 5), new Span(3, 6)));
            shapes.add(Arguments.of(network(kind, 3, 3), new Span(2, 5)));
            shapes.add(Arguments.of(network(kind, NetworkConfiguration.MAXIMUM_LAYERS, 2), new Span(2, 5)));
            shapes.add(Arguments.of(network(kind, 2, 4), new Span(1, 5)));
            shapes.add(Arguments.of(network(kind, 2, 4), new Span(3, 1)));
            shapes.add(Arguments.of(network(kind, 2, 1), new Span(2, 5)));
            shapes.add(Arguments.of(network(kind, 1, 1), new Span(1, 1)));
            shapes.add(Arguments.of(network(kind, 2, 17), new Span(5, 9)));
        }
        for (CellKind kind : bothWays()) {
            shapes.add(Arguments.of(bothWays(kind, 1, 5), new Span(3, 6)));
            shapes.add(Arguments.of(bothWays(kind, 2, 3), new Span(2, 5)));
            shapes.add(Arguments.of(bothWays(kind, NetworkConfiguration.MAXIMUM_LAYERS, 1), new Span(1, 4)));
            shapes.add(Arguments.of(bothWays(kind, 1, 2), new Span(2, 3)));
            shapes.add(Arguments.of(bothWays(kind, 1, 2), new Span(2, 2)));
            shapes.add(Arguments.of(bothWays(kind, 2, 2), new Span(2, 1)));
        }
        return shapes.stream();
    }

    /** The kinds that can read both ways. */
    static Set<CellKind> bothWays() {
        return EnumSet.complementOf(EnumSet.of(CellKind.JORDAN));
    }

    /** One network of two layers of each kind and reading direction. */
    static Stream<NetworkConfiguration> networks() {
        return Stream.concat(
                Arrays.stream(CellKind.values()).map(kind -> network(kind, 2, 3)),
                bothWays().stream().map(kind -> bothWays(kind, 2, 3)));
    }

    private static NetworkConfiguration network(CellKind kind, int layers, int hidden) {
        return new NetworkConfiguration(kind, layers, hidden, 7, 1);
    }

    private static NetworkConfiguration bothWays(CellKind kind, int layers, int hidden) {
        return network(kind, layers, hidden).withReading(ReadingDirection.BOTH_WAYS);
    }

    /** How large weights may be: nothing holds the states of a linear network, and what is huge is compared inexactly. */
    private static double bound(CellKind kind) {
        return kind == CellKind.RNN_LINEAR ? 0.3 : 0.8;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void followsThePrintedEquations(NetworkConfiguration configuration, Span span) {
        RandomChunk chunk = new RandomChunk(configuration, span);
        Network network = chunk.network(Precision.DOUBLE, bound(configuration.cell()));
        NetworkPass pass = chunk.pass(network);
        double loss = pass.forward(chunk.characters, chunk.targets);
        ReferenceNetwork reference =
                new ReferenceNetwork(chunk, network.parameters(), ReferenceNetwork.Intervention.NONE);
        assertThat(loss).isCloseTo(reference.summedLoss, within(1e-12 * span.characters()));
        assertSignalsEqual(pass, network, reference, 1e-12);
    }

    static void assertSignalsEqual(NetworkPass pass, Network network, ReferenceNetwork reference, double tolerance) {
        int batch = pass.span().batch();
        for (int layer = 0; layer < network.configuration().layerCount(); layer++) {
            for (Signal signal : network.signals()) {
                for (int row = 0; row < pass.span().characters(); row++) {
                    Map<Signal, double[]> expected =
                            reference.signals.get(layer).get(row);
                    double[] actual =
                            RandomChunk.values(pass.layer(layer).signal(signal).rows(pass.stateRow(layer, row), 1));
                    assertThat(actual)
                            .as("%s of layer %d, row %d", signal, layer, row)
                            .containsExactly(expected.get(signal), within(tolerance));
                }
            }
        }
        for (int row = 0; row < reference.probabilities.length; row++) {
            for (int character = 0; character < reference.probabilities[row].length; character++) {
                assertThat(pass.probability(row / batch, row % batch, character))
                        .isCloseTo(reference.probabilities[row][character], within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hasTheGradientsOfItsLoss(NetworkConfiguration configuration, Span span) {
        // Fewer units show a mistake as well as many, and differences are slow.
        NetworkConfiguration small = network(
                        configuration.cell(), configuration.layers(), Math.min(configuration.hiddenSize(), 7))
                .withReading(configuration.reading());
        GradientCheck check = new GradientCheck(new RandomChunk(small, span)).run();
        assertThat(check.worstError()).as(check.worstPlace()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void givesTheTotalGradientAtEveryTimeStep(NetworkConfiguration configuration) {
        RandomChunk chunk = new RandomChunk(configuration, new Span(2, 5));
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        NetworkPass pass = chunk.pass(network);
        pass.forward(chunk.characters, chunk.targets);
        pass.backward(1);
        List<Signal> states =
                pass.hasCellState() ? List.of(Signal.HIDDEN_STATE, Signal.CELL_STATE) : List.of(Signal.HIDDEN_STATE);
        for (Signal state : states) {
            for (int layer = 0; layer < configuration.layerCount(); layer++) {
                for (int timeStep = 0; timeStep < 5; timeStep++) {
                    double sum = 0;
                    for (int place = 0; place < 6; place++) {
                        double derivative = derivative(
                                chunk,
                                network,
                                state,
                                new ReferenceNetwork.Place(layer, timeStep, place / 3, place % 3));
                        sum += derivative * derivative;
                    }
                    assertThat(Math.sqrt(pass.squaredGradientNorm(layer, timeStep, state == Signal.CELL_STATE)))
                            .as("%s of layer %d, time step %d", state, layer, timeStep)
                            .isCloseTo(Math.sqrt(sum), within(1e-8));
                }
            }
        }
    }

    private static double derivative(RandomChunk chunk, Network network, Signal state, ReferenceNetwork.Place changed) {
        double[] losses = new double[2];
        for (int side = 0; side < 2; side++) {
            double change = side == 0 ? 1e-5 : -1e-5;
            losses[side] = new ReferenceNetwork(
                            chunk,
                            network.parameters(),
                            (signal, place, value) -> signal == state && place.equals(changed) ? value + change : value)
                    .summedLoss;
        }
        return (losses[0] - losses[1]) / 2e-5;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void holdsClampedUnitsInsideTheRecurrence(NetworkConfiguration configuration) {
        RandomChunk chunk = new RandomChunk(configuration, new Span(3, 6));
        int top = configuration.layerCount() - 1;
        for (Precision precision : Precision.values()) {
            Network network = chunk.network(precision, 0.8);
            NetworkPass pass = chunk.pass(network);
            Signal held = pass.hasCellState() ? Signal.CELL_STATE : Signal.HIDDEN_STATE;
            pass.clamp(new Clamps(List.of(new Clamps.Clamp(0, 2, 0.75), new Clamps.Clamp(top, 0, -1.5))));
            pass.forward(chunk.characters, chunk.targets);
            ReferenceNetwork reference = new ReferenceNetwork(chunk, network.parameters(), (signal, place, value) -> {
                boolean first = place.layer() == 0 && place.unit() == 2;
                boolean second = place.layer() == top && place.unit() == 0;
                return signal != held ? value : first ? 0.75 : second ? -1.5 : value;
            });
            assertSignalsEqual(pass, network, reference, precision == Precision.FLOAT ? 2e-6 : 1e-12);
            pass.clamp(Clamps.NONE);
            pass.forward(chunk.characters, chunk.targets);
            ReferenceNetwork free =
                    new ReferenceNetwork(chunk, network.parameters(), ReferenceNetwork.Intervention.NONE);
            assertSignalsEqual(pass, network, free, precision == Precision.FLOAT ? 2e-6 : 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTwoChunksLikeOneLongOne(CellKind kind) {
        RandomChunk chunk = RandomChunk.of(kind, 2, 13, new Span(3, 10));
        for (Precision precision : Precision.values()) {
            Network network = chunk.network(precision, bound(kind));
            NetworkPass whole = chunk.pass(network);
            double loss = whole.forward(chunk.characters, chunk.targets);
            NetworkPass half = NetworkPass.forReading(network, new Span(3, 5));
            chunk.start(half);
            double first = half.forward(Arrays.copyOf(chunk.characters, 15), Arrays.copyOf(chunk.targets, 15));
            half.carryState();
            double second = half.forward(
                    Arrays.copyOfRange(chunk.characters, 15, 30), Arrays.copyOfRange(chunk.targets, 15, 30));
            double tolerance = precision == Precision.FLOAT ? 1e-6 : 1e-14;
            assertThat(first + second).isCloseTo(loss, within(30 * tolerance));
            for (Signal signal : network.signals()) {
                assertThat(RandomChunk.values(half.layer(1).signal(signal).rows(3, 15)))
                        .containsExactly(
                                RandomChunk.values(whole.layer(1).signal(signal).rows(18, 15)), within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void hasTheSameGradientsInSinglePrecisionToOneInTenThousand(NetworkConfiguration tried) {
        // Layers and embedding. At some sizes a ReLU's input lies within 1e-7 of 0, and the precisions differ on its
        // side.
        for (int[] size : new int[][] {{1, 0}, {2, 0}, {NetworkConfiguration.MAXIMUM_LAYERS, 0}, {1, 16}, {2, 16}}) {
            NetworkConfiguration configuration = new NetworkConfiguration(
                    tried.cell(), size[0], 32, 40, size[1], InitialWeights.DEFAULT, tried.reading());
            RandomChunk chunk = new RandomChunk(configuration, new Span(8, 25));
            Parameters exact = gradients(chunk, Precision.DOUBLE);
            Parameters fast = gradients(chunk, Precision.FLOAT);
            for (Parameter parameter : exact.all()) {
                double[] expected = RandomChunk.values(parameter.values());
                double[] actual = RandomChunk.values(fast.get(parameter.name()));
                double norm = 0;
                double difference = 0;
                for (int k = 0; k < expected.length; k++) {
                    norm = Math.hypot(norm, expected[k]);
                    difference = Math.hypot(difference, expected[k] - actual[k]);
                }
                assertThat(difference / norm).as(parameter.name()).isLessThan(1e-4);
            }
        }
    }

    private static Parameters gradients(RandomChunk chunk, Precision precision) {
        NetworkPass pass = chunk.pass(chunk.network(precision, 0.3));
        pass.forward(chunk.characters, chunk.targets);
        pass.backward(1.0 / chunk.span.characters());
        return pass.gradients();
    }
}
