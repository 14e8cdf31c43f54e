package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrentSpectrumTest {
    @Test
    void ofARotationAreTwoConjugateEigenvaluesOnItsCircle() {
        Network network = LabNetworks.zeros(CellKind.RNN, 1, 2);
        LabNetworks.set(network, Parameters.recurrentWeight(0), new double[][] {{0, -2}, {2, 0}});
        BlockSpectrum block = RecurrentSpectrum.of(network).get(0);
        assertThat(block.sigma()).isCloseTo(2, within(1e-14));
        assertThat(block.spectralRadius().orElseThrow()).isCloseTo(2, within(1e-14));
        assertThat(block.eigenvalues().stream().map(Eigenvalue::real))
                .allSatisfy(real -> assertThat(real).isCloseTo(0, within(1e-14)));
        assertThat(block.eigenvalues().stream().map(Eigenvalue::imaginary).sorted())
                .containsExactly(-2.0, 2.0);
    }

    /** A matrix can stretch in one step what it wipes out in the next. */
    @Test
    void sigmaAndRadiusOfAShearDiffer() {
        Network network = LabNetworks.zeros(CellKind.RNN, 1, 2);
        LabNetworks.set(network, Parameters.recurrentWeight(0), new double[][] {{0, 5}, {0, 0}});
        BlockSpectrum block = RecurrentSpectrum.of(network).get(0);
        assertThat(block.sigma()).isCloseTo(5, within(1e-14));
        assertThat(block.spectralRadius().orElseThrow()).isZero();
        assertThat(block.verdict()).startsWith("σ₁ > 1/γ");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void hasOneBlockForEachGateAndLayer(CellKind kind) {
        Network network = LabNetworks.random(kind, 2, 6, 0.5);
        List<BlockSpectrum> blocks = RecurrentSpectrum.of(network);
        assertThat(blocks.stream().map(BlockSpectrum::gate).toList().subList(0, kind.recurrentBlocks()))
                .isEqualTo(kind.recurrentBlockNames());
        assertThat(blocks).hasSize(2 * kind.recurrentBlocks());
        assertThat(blocks.get(blocks.size() - 1).layerName()).isEqualTo("layer 1");
        for (BlockSpectrum block : blocks) {
            assertThat(block.sigma()).isPositive();
            assertThat(block.spectralRadius().orElse(0)).isLessThanOrEqualTo(block.sigma());
        }
    }

    @Test
    void ofAJordanNetworksTopLayerIsSigmaAlone() {
        List<BlockSpectrum> blocks = RecurrentSpectrum.of(LabNetworks.random(CellKind.JORDAN, 2, 6, 0.5));
        assertThat(blocks.get(0).eigenvalues()).hasSize(6);
        assertThat(blocks.get(1).eigenvalues()).isEmpty();
        assertThat(blocks.get(1).spectralRadius()).isEmpty();
        assertThat(blocks.get(1).gamma()).isEmpty();
    }

    /** The eigenvalues of a cyclic shift are the roots of 1; those of very small weights are no zeros. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-20, 1e20})
    void ofACyclicShiftAreOnACircle(double factor) {
        double[][] shift = new double[7][7];
        for (int k = 0; k < 7; k++) {
            shift[k][(k + 1) % 7] = factor;
        }
        Network network = LabNetworks.zeros(CellKind.RNN, 1, 7);
        LabNetworks.set(network, Parameters.recurrentWeight(0), shift);
        BlockSpectrum block = RecurrentSpectrum.of(network).get(0);
        assertThat(block.sigma()).isCloseTo(factor, within(1e-12 * factor));
        assertThat(block.eigenvalues()).hasSize(7).allSatisfy(eigenvalue -> assertThat(eigenvalue.modulus())
                .isCloseTo(factor, within(1e-12 * factor)));
    }

    @Test
    void ofALargeOrthogonalMatrixAreOnACircle() {
        Network network = LabNetworks.zeros(CellKind.RNN, 1, 60);
        LabNetworks.set(network, Parameters.recurrentWeight(0), LabNetworks.orthogonal(60, 0.7));
        BlockSpectrum block = RecurrentSpectrum.of(network).get(0);
        assertThat(block.sigma()).isCloseTo(0.7, within(1e-12));
        assertThat(block.eigenvalues()).hasSize(60).allSatisfy(eigenvalue -> assertThat(eigenvalue.modulus())
                .isCloseTo(0.7, within(1e-12)));
    }

    @Test
    void zeroWeightsHaveZeroEigenvalues() {
        BlockSpectrum block =
                RecurrentSpectrum.of(LabNetworks.zeros(CellKind.RNN, 1, 3)).get(0);
        assertThat(block.sigma()).isZero();
        assertThat(block.eigenvalues()).hasSize(3).containsOnly(new Eigenvalue(0, 0));
        assertThat(block.verdict()).isEqualTo("σ₁ < 1/γ: gradients must vanish.");
    }

    @Test
    void weightsThatAreNoNumbersAreSaidToBe() {
        Network network = LabNetworks.random(CellKind.RNN, 1, 3, 0.5);
        network.parameters().get(Parameters.recurrentWeight(0)).set(4, Double.NaN);
        BlockSpectrum block = RecurrentSpectrum.of(network).get(0);
        assertThat(block.sigma()).isNaN();
        assertThat(block.spectralRadius()).isEmpty();
        assertThat(block.verdict()).isEqualTo("Some weights are not finite.");
    }

    @Test
    void ofGatedCellsItIsNotSaidThatGradientsMustVanish() {
        assertThat(RecurrentSpectrum.of(LabNetworks.zeros(CellKind.LSTM, 1, 3)))
                .allSatisfy(block -> assertThat(block.verdict()).contains("decides nothing"));
    }

    @Test
    void canBeCancelled() {
        assertThat(RecurrentSpectrum.of(LabNetworks.zeros(CellKind.LSTM, 1, 3), () -> true))
                .isEmpty();
    }
}
