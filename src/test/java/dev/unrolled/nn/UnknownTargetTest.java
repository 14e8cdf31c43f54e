package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A target that is not known has neither a loss nor a gradient. */
class UnknownTargetTest {
    @ParameterizedTest
    @EnumSource(
            value = CellKind.class,
            names = {"LSTM", "GRU", "RNN", "JORDAN"})
    void theGradientOfTheKnownTargetsIsThatOfFiniteDifferences(CellKind kind) {
        RandomChunk chunk = RandomChunk.of(kind, 2, 3, new Span(2, 5));
        // All but the last two time steps, and one stream of those.
        Arrays.fill(chunk.targets, 0, 7, -1);
        assertThat(new GradientCheck(chunk).run().worstError()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theGradientsOfTwoHalvesOfTheTargetsAddUpToThatOfAll(Precision precision) {
        RandomChunk chunk = RandomChunk.of(CellKind.LSTM, 1, 4, new Span(2, 6));
        int[] even = chunk.targets.clone();
        int[] odd = chunk.targets.clone();
        for (int k = 0; k < even.length; k++) {
            (k % 2 == 0 ? odd : even)[k] = -1;
        }
        double[] all = outputGradient(chunk, precision, chunk.targets);
        double[] first = outputGradient(chunk, precision, even);
        double[] second = outputGradient(chunk, precision, odd);
        for (int k = 0; k < all.length; k++) {
            assertThat(first[k] + second[k]).isCloseTo(all[k], within(1e-5));
        }
        assertThat(first).isNotEqualTo(all);
    }

    private static double[] outputGradient(RandomChunk chunk, Precision precision, int[] targets) {
        NetworkPass pass = chunk.pass(chunk.network(precision, 0.8));
        pass.forward(chunk.characters, targets);
        pass.backward(1);
        Tensor gradient = pass.gradients().get(Parameters.inputWeight(0));
        return RandomChunk.values(gradient);
    }
}
