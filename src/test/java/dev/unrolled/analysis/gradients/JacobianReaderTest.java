package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JacobianReaderTest {
    private static JacobianReport read(Network network, EncodedText text, JacobianQuestion question) {
        return new JacobianReader(network, text, question)
                .read(done -> {}, () -> false)
                .orElseThrow();
    }

    /** The step Jacobians of the only window, the last step's first. */
    private static List<RealMatrix> factors(Network network, EncodedText text, int lags) {
        Windows windows = Windows.over(text, "", lags, 1);
        int start = windows.starts().get(0);
        StreamState state = StreamState.zero(network);
        for (int position = start - windows.warmUp(); position <= start; position++) {
            state = LabNetworks.after(network, state, text.indexAt(position));
        }
        List<RealMatrix> factors = new ArrayList<>();
        for (int position = start + 1; position <= start + lags; position++) {
            double[] jacobian = LabNetworks.jacobian(network, state, text.indexAt(position));
            factors.add(0, MatrixUtils.createRealMatrix(LabNetworks.square(jacobian)));
            state = LabNetworks.after(network, state, text.indexAt(position));
        }
        return factors;
    }

    @ParameterizedTest
    @MethodSource("dev.unrolled.analysis.gradients.LabNetworks#kindsAndLayers")
    void equalsAFullDecompositionOfTheMultipliedMatrices(CellKind kind, int layers) {
        int hidden = 12;
        int lags = 8;
        Network network = LabNetworks.random(kind, layers, hidden, 0.8);
        EncodedText text = LabNetworks.TEXT.slice(0, 60);
        JacobianReport report = read(network, text, new JacobianQuestion(lags, 1, 4));
        List<RealMatrix> factors = factors(network, text, lags);
        assertThat(report.whole().isPresent()).isEqualTo(layers > 1);
        assertSigmas(report.whole().orElse(report.layers().get(0)), factors);
        int own = factors.get(0).getRowDimension() / layers;
        for (int layer = 0; layer < layers; layer++) {
            int from = layer * own;
            List<RealMatrix> blocks = factors.stream()
                    .map(factor -> factor.getSubMatrix(from, from + own - 1, from, from + own - 1))
                    .toList();
            assertSigmas(report.layers().get(layer), blocks);
        }
    }

    /** Without what passes through the gates' own dependence on the state: ∂c_T/∂c_t alone is the product of the forget gates. */
    @Test
    void theDirectPathIsTheGreatestProductOfForgetGates() {
        int lags = 8;
        Network network = LabNetworks.random(CellKind.LSTM, 2, 5, 0.8);
        EncodedText text = LabNetworks.TEXT.slice(0, 60);
        JacobianReport report = read(network, text, new JacobianQuestion(lags, 1, 1));
        Windows windows = Windows.over(text, "", lags, 1);
        int start = windows.starts().get(0);
        StreamState state = StreamState.zero(network);
        for (int position = start - windows.warmUp(); position <= start; position++) {
            state = LabNetworks.after(network, state, text.indexAt(position));
        }
        GradientPass pass = new GradientPass(network.in(Precision.DOUBLE), new Span(1, lags));
        pass.start(0, state);
        int[] characters = new int[lags];
        Arrays.setAll(characters, step -> text.indexAt(start + 1 + step));
        int[] none = new int[lags];
        Arrays.fill(none, -1);
        pass.forward(characters, none);
        for (int lag = 1; lag <= lags; lag++) {
            double greatest = 0;
            for (int layer = 0; layer < 2; layer++) {
                double[] product = {1, 1, 1, 1, 1};
                double[] gates = new double[5];
                for (int step = lags - lag; step < lags; step++) {
                    pass.copySignal(Signal.FORGET_GATE, layer, step, gates);
                    for (int unit = 0; unit < 5; unit++) {
                        product[unit] *= gates[unit];
                    }
                }
                greatest = Math.max(greatest, Arrays.stream(product).max().orElseThrow());
            }
            assertThat(Math.pow(10, report.directPath().orElseThrow().log10(lag - 1, 0)))
                    .isCloseTo(greatest, within(1e-12));
        }
        assertThat(read(LabNetworks.random(CellKind.RNN, 1, 5, 0.8), text, new JacobianQuestion(lags, 1, 1))
                        .directPath())
                .isEmpty();
    }

    private static void assertSigmas(ProductSigmas sigmas, List<RealMatrix> factors) {
        RealMatrix product = MatrixUtils.createRealIdentityMatrix(factors.get(0).getRowDimension());
        for (int lag = 1; lag <= factors.size(); lag++) {
            product = product.multiply(factors.get(lag - 1));
            double[] expected = new SingularValueDecomposition(product).getSingularValues();
            assertThat(sigmas.lags().get(lag - 1)).isEqualTo(lag);
            for (int rank = 0; rank < sigmas.count(); rank++) {
                // The library's own are exact to its rounding of the greatest.
                double noise = 1e-13 * expected[0];
                double sigma = Math.pow(10, sigmas.log10(lag - 1, rank));
                assertThat(sigma).isCloseTo(expected[rank], within(noise + 1e-9 * expected[rank]));
            }
        }
    }

    @Test
    void smallSingularValuesKeepTheirDigits() {
        double[][] diagonal = LabNetworks.scaledIdentity(6, 1);
        for (int k = 0; k < 6; k++) {
            diagonal[k][k] = 0.5 * Math.pow(10, -k);
        }
        JacobianReport report = read(LabNetworks.linear(diagonal), LabNetworks.TEXT, new JacobianQuestion(100, 1, 6));
        ProductSigmas sigmas = report.layers().get(0);
        int last = sigmas.lags().size() - 1;
        assertThat(sigmas.lags().get(last)).isEqualTo(100);
        for (int rank = 0; rank < 6; rank++) {
            assertThat(sigmas.log10(last, rank)).isCloseTo(100 * Math.log10(diagonal[rank][rank]), within(1e-9));
        }
    }

    @Test
    void ofAnOrthogonalLinearNetworkFallByItsFactor() {
        Network network = LabNetworks.linear(LabNetworks.orthogonal(12, 0.5));
        ProductSigmas sigmas = read(network, LabNetworks.TEXT, JacobianQuestion.DEFAULT)
                .layers()
                .get(0);
        for (int index = 0; index < sigmas.lags().size(); index++) {
            for (int rank = 0; rank < 4; rank++) {
                double expected = sigmas.lags().get(index) * Math.log10(0.5);
                assertThat(sigmas.log10(index, rank)).isCloseTo(expected, within(1e-10));
            }
        }
        assertThat(sigmas.decay().orElseThrow().inWords()).isEqualTo("halves every character");
    }

    @Test
    void productsOfDeadUnitsAreExactlyZero() {
        Network network = LabNetworks.linear(LabNetworks.scaledIdentity(5, 0));
        ProductSigmas sigmas = read(network, LabNetworks.TEXT, new JacobianQuestion(3, 1, 2))
                .layers()
                .get(0);
        assertThat(sigmas.log10(2, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sigmas.decay()).isEmpty();
    }

    @Test
    void productsOfWhatIsNoNumberAreNoNumber() {
        Network network = LabNetworks.linear(LabNetworks.scaledIdentity(5, 1e60));
        LabNetworks.set(network, Parameters.bias(0), new double[][] {{1, 1, 1, 1, 1}});
        ProductSigmas sigmas = read(network, LabNetworks.TEXT, new JacobianQuestion(3, 1, 2))
                .layers()
                .get(0);
        assertThat(sigmas.log10(2, 0)).isNaN();
        LyapunovReport report = new LyapunovReader(network, LabNetworks.TEXT, new LyapunovQuestion(1, 100))
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(report.exponents().get(0)).isNaN();
        assertThat(report.inWords()).isEqualTo("a small change of the state overflows");
    }

    @Test
    void lagsAreThinnedBeyondTwenty() {
        Network network = LabNetworks.random(CellKind.RNN, 1, 3, 0.8);
        List<Integer> lags = read(network, LabNetworks.TEXT, new JacobianQuestion(33, 2, 1))
                .layers()
                .get(0)
                .lags();
        assertThat(lags.subList(0, 20))
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(lags.subList(20, lags.size())).isEqualTo(List.of(25, 30, 33));
    }

    @Test
    void endsEarlyWhenCancelledOnTheWay() {
        Network network = LabNetworks.random(CellKind.LSTM, 1, 5, 0.8);
        double[] told = new double[1];
        assertThat(new JacobianReader(network, LabNetworks.TEXT, JacobianQuestion.DEFAULT)
                        .read(done -> told[0] = done, () -> told[0] > 0.6))
                .isEmpty();
        assertThat(told[0]).isBetween(0.6, 0.7);
    }

    @Test
    void aNetworkTooLargeForManyLagsIsToldHowMany() {
        NetworkConfiguration large = new NetworkConfiguration(CellKind.LSTM, 1, 512, 8, 1);
        Network network = Network.initialised(large, Precision.FLOAT, 1);
        assertThat(JacobianReader.mostLags(network)).isEqualTo(40);
        assertThatThrownBy(() -> new JacobianReader(network, LabNetworks.TEXT, JacobianQuestion.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "In a network of this size products of Jacobians can be followed over 40 characters at most,"
                                + " not 100");
    }

    /** The sum of all exponents is the mean logarithm of |det J|. */
    @Test
    void allLyapunovExponentsAddUpToTheDeterminants() {
        Network network = LabNetworks.random(CellKind.GRU, 1, 4, 0.8);
        EncodedText text = LabNetworks.TEXT.slice(0, 160);
        LyapunovReport report = new LyapunovReader(network, text, new LyapunovQuestion(99, 100))
                .read(done -> {}, () -> false)
                .orElseThrow();
        Windows windows = Windows.over(text, "", 109, 1);
        StreamState state = StreamState.zero(network);
        int start = windows.starts().get(0);
        double sum = 0;
        for (int position = start - windows.warmUp(); position < start + 100; position++) {
            if (position >= start) {
                double[] jacobian = LabNetworks.jacobian(network, state, text.indexAt(position));
                RealMatrix matrix = MatrixUtils.createRealMatrix(LabNetworks.square(jacobian));
                double[] sigmas = new SingularValueDecomposition(matrix).getSingularValues();
                sum += Arrays.stream(sigmas).map(Math::log).sum() / 100;
            }
            state = LabNetworks.after(network, state, text.indexAt(position));
        }
        assertThat(report.exponents()).hasSize(4);
        assertThat(report.exponents().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(sum, within(1e-9));
    }

    @Test
    void lyapunovExponentsOfALinearNetworkAreThoseOfItsWeights() {
        double[][] diagonal = LabNetworks.scaledIdentity(4, 0.5);
        diagonal[1][1] = 0.9;
        diagonal[2][2] = 0.1;
        diagonal[3][3] = 0;
        LyapunovReport report = new LyapunovReader(
                        LabNetworks.linear(diagonal), LabNetworks.TEXT, new LyapunovQuestion(4, 500))
                .read(done -> {}, () -> false)
                .orElseThrow();
        assertThat(report.exponents().get(0)).isCloseTo(Math.log(0.9), within(1e-6));
        assertThat(report.exponents().get(1)).isCloseTo(Math.log(0.5), within(1e-6));
        assertThat(report.exponents().get(2)).isCloseTo(Math.log(0.1), within(1e-6));
        assertThat(report.exponents().get(3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(report.inWords())
                .isEqualTo("in the long run a small change of the state halves every 6.6 characters");
    }

    @Test
    void lyapunovEndsEarlyWhenCancelled() {
        Network network = LabNetworks.random(CellKind.LSTM, 1, 5, 0.8);
        double[] told = new double[1];
        assertThat(new LyapunovReader(network, LabNetworks.TEXT, LyapunovQuestion.DEFAULT)
                        .read(done -> told[0] = done, () -> told[0] > 0.5))
                .isEmpty();
        assertThat(told[0]).isBetween(0.5, 0.6);
    }
}
