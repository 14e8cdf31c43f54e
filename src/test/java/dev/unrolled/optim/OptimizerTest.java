package dev.unrolled.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Golden;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Parameter;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every optimiser; {@link AdamTest} adds clipping and penalties. */
class OptimizerTest {
    private static final NetworkConfiguration CONFIGURATION = new NetworkConfiguration(CellKind.RNN, 1, 3, 4, 1);

    /** Every optimiser that PyTorch has in this form, with every cell that it has. */
    static Stream<Arguments> ofPyTorch() {
        return EnumSet.complementOf(EnumSet.of(OptimizerKind.ADAGRAD)).stream()
                .flatMap(optimizer -> Stream.of(CellKind.RNN, CellKind.RNN_RELU, CellKind.GRU, CellKind.LSTM)
                        .flatMap(cell -> Stream.of(1, 2).map(layers -> Arguments.of(optimizer, cell, layers))));
    }

    @ParameterizedTest
    @MethodSource("ofPyTorch")
    void trainsLikePyTorchOverTenSteps(OptimizerKind kind, CellKind cell, int layers) {
        Golden golden = Golden.ofSteps(cell, layers);
        Network network = golden.network("/parameters");
        NetworkPass pass = NetworkPass.forTraining(network, golden.span());
        Optimizer optimizer = kind.create(network.parameters());
        String values = "/optimizers/" + kind.id();
        int[] text = golden.integers("/text");
        int chunk = golden.span().characters();
        int batch = golden.span().batch();
        int from = 0;
        for (double expected : golden.numbers(values + "/losses")) {
            double loss = pass.forward(
                    Arrays.copyOfRange(text, from, from + chunk),
                    Arrays.copyOfRange(text, from + batch, from + batch + chunk));
            assertThat(loss / chunk).as("loss from %d", from).isCloseTo(expected, within(1e-10));
            pass.backward(1.0 / chunk);
            optimizer.step(network.parameters(), pass.gradients(), golden.number(values + "/learningRate"));
            network.parameters().push();
            pass.carryState();
            from += chunk;
        }
        for (Parameter parameter : network.parameters().all()) {
            assertThat(numbers(parameter))
                    .as(parameter.name())
                    .containsExactly(golden.numbers(values + "/finalParameters/" + parameter.name()), within(1e-10));
        }
    }

    @Test
    void adagradDividesByTheRootOfAllSquaresSoFarAsMinCharRnnDoes() {
        Parameters weights = random(Precision.DOUBLE, 1);
        double[] expected = numbers(weights.all().get(1));
        double[] memory = new double[expected.length];
        Optimizer adagrad = OptimizerKind.ADAGRAD.create(weights);
        for (int step = 0; step < 10; step++) {
            Parameters gradients = random(Precision.DOUBLE, 2 + step);
            adagrad.step(weights, gradients, 0.1);
            double[] g = numbers(gradients.all().get(1));
            for (int k = 0; k < g.length; k++) {
                memory[k] += g[k] * g[k];
                expected[k] += -0.1 * g[k] / Math.sqrt(memory[k] + 1e-8);
            }
            assertThat(numbers(weights.all().get(1))).containsExactly(expected, within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsInSinglePrecisionAsInDouble(OptimizerKind kind) {
        Parameters exact = random(Precision.DOUBLE, 1);
        Parameters fast = random(Precision.FLOAT, 1);
        Optimizer exactOptimizer = kind.create(exact);
        Optimizer fastOptimizer = kind.create(fast);
        for (int step = 0; step < 20; step++) {
            exactOptimizer.step(exact, random(Precision.DOUBLE, 2 + step), 0.01);
            fastOptimizer.step(fast, random(Precision.FLOAT, 2 + step), 0.01);
        }
        for (int k = 0; k < exact.all().size(); k++) {
            assertThat(numbers(fast.all().get(k)))
                    .containsExactly(numbers(exact.all().get(k)), within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWeightsWithoutAGradientAlone(OptimizerKind kind) {
        for (Precision precision : Precision.values()) {
            Parameters weights = random(precision, 1);
            Optimizer optimizer = kind.create(weights);
            optimizer.step(weights, weights.zerosLike(), 0.1);
            for (int k = 0; k < weights.all().size(); k++) {
                assertThat(numbers(weights.all().get(k)))
                        .containsExactly(numbers(random(precision, 1).all().get(k)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(OptimizerKind kind) {
        assertThat(OptimizerKind.byId(kind.id())).contains(kind);
        assertThat(OptimizerKind.ids()).contains(kind.id());
    }

    /** The same floats in either precision. */
    private static Parameters random(Precision precision, long seed) {
        Parameters parameters = Parameters.zeros(CONFIGURATION, precision);
        SplittableRandom random = new SplittableRandom(seed);
        for (Parameter parameter : parameters.all()) {
            for (int k = 0; k < parameter.values().length(); k++) {
                parameter.values().set(k, (float) random.nextDouble(-1, 1));
            }
        }
        return parameters;
    }

    private static double[] numbers(Parameter parameter) {
        double[] numbers = new double[parameter.values().length()];
        Arrays.setAll(numbers, parameter.values()::get);
        return numbers;
    }
}
