package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPowerTest {
    private static final String WORDS = "the cat sat on the mat and the dog sat on the log. ".repeat(60);
    private static final EncodedText TEXT = EncodedText.encode(WORDS, Vocabulary.of(WORDS));
    private static final List<Integer> LAGS =
            IntStream.rangeClosed(1, 40).boxed().toList();

    private static Network network(CellKind cell, InitialWeights weights) {
        return Network.initialised(
                new NetworkConfiguration(cell, 1, 6, TEXT.vocabulary().size(), weights), Precision.DOUBLE, 3);
    }

    private static InitialWeights orthogonal(double sigma) {
        return InitialWeights.DEFAULT.withScheme(Initialisation.ORTHOGONAL).withRecurrentScale(sigma);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5})
    void isSigmaToThePowerOfTheLagForAnOrthogonalMatrix(double sigma) {
        double[] norms = LinearPower.log10Norms(network(CellKind.RNN_LINEAR, orthogonal(sigma)), LAGS);
        for (int lag : LAGS) {
            assertThat(norms[lag - 1]).isCloseTo(lag * Math.log10(sigma), within(1e-10));
        }
    }

    @Test
    void isTheNormOfThePowerForAnyOther() {
        Network network = network(CellKind.RNN_LINEAR, InitialWeights.DEFAULT);
        Tensor weights = network.parameters().get(Parameters.recurrentWeight(0));
        for (int k = 0; k < 36; k++) {
            weights.set(k, k == 1 ? 2 : k % 7 == 0 ? 0.5 : 0);
        }
        // W = ½·1 + 2·e₀e₁ᵀ: W^n = ½ⁿ·1 + n·2·½ⁿ⁻¹·e₀e₁ᵀ, whose largest singular value is that of a 2 × 2 block.
        double[] norms = LinearPower.log10Norms(network, LAGS);
        for (int n : LAGS) {
            double diagonal = Math.pow(0.5, n);
            double corner = 2 * n * Math.pow(0.5, n - 1);
            double sum = 2 * diagonal * diagonal + corner * corner;
            double largest = Math.sqrt((sum + Math.sqrt(sum * sum - 4 * Math.pow(diagonal, 4))) / 2);
            assertThat(norms[n - 1]).isCloseTo(Math.log10(largest), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5})
    void theProductOfJacobiansOfALinearNetworkIsItsClosedForm(double sigma) {
        Network network = network(CellKind.RNN_LINEAR, orthogonal(sigma));
        ProductSigmas measured = new JacobianReader(network, TEXT, new JacobianQuestion(40, 1, 2))
                .read(done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0);
        double[] closedForm = LinearPower.log10Norms(network, measured.lags());
        for (int index = 0; index < closedForm.length; index++) {
            assertThat(measured.log10(index, 0)).isCloseTo(closedForm[index], within(1e-10));
        }
    }

    @Test
    void theGradientOfALinearOrthogonalNetworkFallsByExactlyHalfAStep() {
        LagNorms norms = new LagReader(network(CellKind.RNN_LINEAR, orthogonal(0.5)), TEXT, new LagQuestion(40, 4))
                .read(done -> {}, () -> false)
                .orElseThrow()
                .layers()
                .get(0)
                .hiddenState();
        for (int lag = 1; lag <= 40; lag++) {
            assertThat(norms.median(lag) / norms.median(lag - 1)).isCloseTo(0.5, within(1e-10));
        }
        assertThat(norms.inWords()).isEqualTo("halves every character");
    }

    @Test
    void aLinearNetworkThatStretchesMuchCanBeFollowedAllTheSame() {
        LagReport report = new LagReader(network(CellKind.RNN_LINEAR, orthogonal(5)), TEXT, new LagQuestion(40, 4))
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(report.warmUp()).isZero();
        LagNorms norms = report.layers().get(0).hiddenState();
        assertThat(norms.nonFinite(40)).isZero();
        assertThat(norms.median(40) / norms.median(39)).isCloseTo(5, within(1e-9));
    }

    @Test
    void isRefusedForGates() {
        assertThatThrownBy(() -> LinearPower.log10Norms(network(CellKind.GRU, InitialWeights.DEFAULT), LAGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one layer of simple recurrent cells");
    }
}
