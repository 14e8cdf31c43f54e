package dev.unrolled.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Golden;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Parameter;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void trainsLikePyTorchWithClippingAndRecurrentL1OverTenSteps(int layers) {
        Golden golden = Golden.of(CellKind.LSTM, layers);
        Network network = golden.network("/training/parameters");
        NetworkPass pass = NetworkPass.forTraining(network, golden.span());
        Optimizer adam = OptimizerKind.ADAM.create(network.parameters());
        int chunk = golden.span().characters();
        int batch = golden.span().batch();
        int[] text = golden.integers("/training/text");
        double[] losses = golden.numbers("/training/losses");
        double[] norms = golden.numbers("/training/gradientNorms");
        int clipped = 0;
        for (int step = 0; step < losses.length; step++) {
            int from = step * chunk;
            double loss = pass.forward(
                    Arrays.copyOfRange(text, from, from + chunk),
                    Arrays.copyOfRange(text, from + batch, from + batch + chunk));
            assertThat(loss / chunk).as("loss of step %d", step).isCloseTo(losses[step], within(1e-10));
            pass.backward(1.0 / chunk);
            Penalties.NONE
                    .withRecurrentL1(golden.number("/training/recurrentL1"))
                    .addTo(pass.gradients(), network.parameters());
            double norm = Gradients.norm(pass.gradients());
            assertThat(norm).as("gradient norm of step %d", step).isCloseTo(norms[step], within(1e-10));
            clipped += Gradients.clipByNorm(pass.gradients(), norm, golden.number("/training/clipNorm")) ? 1 : 0;
            adam.step(network.parameters(), pass.gradients(), golden.number("/training/learningRate"));
            network.parameters().push();
            pass.carryState();
        }
        assertThat(clipped).isBetween(1, losses.length - 1);
        assertFinalParameters(golden, network);
    }

    private static void assertFinalParameters(Golden golden, Network network) {
        for (Parameter parameter : network.parameters().all()) {
            double[] expected = golden.numbers("/training/finalParameters/" + parameter.name());
            for (int k = 0; k < expected.length; k++) {
                assertThat(parameter.values().get(k))
                        .as("%s[%d]", parameter.name(), k)
                        .isCloseTo(expected[k], within(1e-10));
            }
        }
    }
}
