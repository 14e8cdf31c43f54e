package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepJacobianTest {
    private static final double STEP = 1e-5;
    private static final double FLOOR = 1e-4;

    @ParameterizedTest
    @MethodSource("dev.unrolled.analysis.gradients.LabNetworks#kindsAndLayers")
    void equalsFiniteDifferences(CellKind kind, int layers) {
        Network network = LabNetworks.random(kind, layers, 5, 0.8);
        StreamState before = LabNetworks.state(network, 3);
        double[] jacobian = LabNetworks.jacobian(network, before, 2);
        int size = before.size();
        assertThat(size).isEqualTo(layers * 5 * (kind.hasForgetGate() ? 2 : 1));
        double worst = 0;
        for (int column = 0; column < size; column++) {
            StreamState above = LabNetworks.after(network, LabNetworks.moved(before, column, STEP), 2);
            StreamState below = LabNetworks.after(network, LabNetworks.moved(before, column, -STEP), 2);
            for (int row = 0; row < size; row++) {
                double numeric = (above.get(row) - below.get(row)) / (2 * STEP);
                double exact = jacobian[row * size + column];
                double scale = Math.max(FLOOR, Math.max(Math.abs(numeric), Math.abs(exact)));
                worst = Math.max(worst, Math.abs(numeric - exact) / scale);
            }
        }
        assertThat(worst).isLessThan(1e-6);
    }

    @ParameterizedTest
    @MethodSource("dev.unrolled.analysis.gradients.LabNetworks#kindsAndLayers")
    void multipliesToOneWayBackThroughAllSteps(CellKind kind, int layers) {
        Network network = LabNetworks.random(kind, layers, 5, 0.8);
        int[] characters = {1, 4, 0, 7, 3, 3, 2};
        StreamState state = LabNetworks.state(network, 3);
        GradientPass pass = new GradientPass(network, new Span(1, characters.length));
        pass.start(0, state);
        pass.forward(characters, LabNetworks.none(characters.length));
        double[] vector = LabNetworks.state(network, 4).toArray();
        pass.backwardFromState(new double[][] {vector});
        double[] back = new double[state.size()];
        pass.copyInitialGradient(0, back, 0);
        RealMatrix product = MatrixUtils.createRealIdentityMatrix(state.size());
        for (int character : characters) {
            double[][] step = LabNetworks.square(LabNetworks.jacobian(network, state, character));
            product = MatrixUtils.createRealMatrix(step).multiply(product);
            state = LabNetworks.after(network, state, character);
        }
        double[] expected = product.preMultiply(vector);
        double scale = MatrixUtils.createRealVector(expected).getNorm();
        for (int k = 0; k < back.length; k++) {
            assertThat(back[k]).isCloseTo(expected[k], within(1e-13 * scale));
        }
    }

    @Test
    void ofASimpleNetworkIsTheSlopeTimesTheWeights() {
        int hidden = 6;
        Network network = LabNetworks.random(CellKind.RNN, 1, hidden, 0.8);
        StreamState before = LabNetworks.state(network, 3);
        StreamState after = LabNetworks.after(network, before, 5);
        double[][] weights = LabNetworks.matrix(network, Parameters.recurrentWeight(0));
        double[] jacobian = LabNetworks.jacobian(network, before, 5);
        for (int i = 0; i < hidden; i++) {
            for (int j = 0; j < hidden; j++) {
                double expected = (1 - after.get(i) * after.get(i)) * weights[i][j];
                assertThat(jacobian[i * hidden + j]).isCloseTo(expected, within(1e-14));
            }
        }
    }

    /** ∂c/∂c₋ = f, ∂c/∂h₋ = A, ∂h/∂c₋ = D·f, ∂h/∂h₋ = diag(tanh(c)·o(1−o))U_o + D·A. */
    @Test
    void ofAnLstmHasTheFourPrintedBlocks() {
        int hidden = 5;
        Network network = LabNetworks.random(CellKind.LSTM, 1, hidden, 0.8);
        StreamState before = LabNetworks.state(network, 3);
        Gates gates = new Gates(network, before, 5);
        double[][] recurrent = LabNetworks.matrix(network, Parameters.recurrentWeight(0));
        double[] jacobian = LabNetworks.jacobian(network, before, 5);
        int size = 2 * hidden;
        for (int j = 0; j < hidden; j++) {
            double i = sigmoid(gates.of(0, j));
            double f = sigmoid(gates.of(1, j));
            double g = Math.tanh(gates.of(2, j));
            double o = sigmoid(gates.of(3, j));
            double tanhC = Math.tanh(f * before.get(hidden + j) + i * g);
            double d = o * (1 - tanhC * tanhC);
            for (int k = 0; k < hidden; k++) {
                double a = before.get(hidden + j) * f * (1 - f) * recurrent[hidden + j][k]
                        + g * i * (1 - i) * recurrent[j][k]
                        + i * (1 - g * g) * recurrent[2 * hidden + j][k];
                double same = j == k ? 1 : 0;
                double hh = tanhC * o * (1 - o) * recurrent[3 * hidden + j][k] + d * a;
                assertThat(jacobian[j * size + k]).isCloseTo(hh, within(1e-14));
                assertThat(jacobian[j * size + hidden + k]).isCloseTo(same * d * f, within(1e-14));
                assertThat(jacobian[(hidden + j) * size + k]).isCloseTo(a, within(1e-14));
                assertThat(jacobian[(hidden + j) * size + hidden + k]).isCloseTo(same * f, within(1e-14));
            }
        }
    }

    /** diag(z) + diag((h₋−n)z(1−z))U_z + diag((1−z)(1−n²))[diag(r)U_n + diag((U_n h₋+b_hn)r(1−r))U_r]. */
    @Test
    void ofAGruIsAsPrinted() {
        int hidden = 5;
        Network network = LabNetworks.random(CellKind.GRU, 1, hidden, 0.8);
        StreamState before = LabNetworks.state(network, 3);
        Gates gates = new Gates(network, before, 5);
        double[][] recurrent = LabNetworks.matrix(network, Parameters.recurrentWeight(0));
        double[] innerBias = LabNetworks.matrix(network, Parameters.candidateBias(0))[0];
        double[] jacobian = LabNetworks.jacobian(network, before, 5);
        for (int j = 0; j < hidden; j++) {
            double r = sigmoid(gates.of(0, j));
            double z = sigmoid(gates.of(1, j));
            double inner = gates.past(2, j) + innerBias[j];
            double n = Math.tanh(gates.input(2, j) + r * inner);
            for (int k = 0; k < hidden; k++) {
                double candidate = r * recurrent[2 * hidden + j][k] + inner * r * (1 - r) * recurrent[j][k];
                double expected = (j == k ? z : 0)
                        + (before.get(j) - n) * z * (1 - z) * recurrent[hidden + j][k]
                        + (1 - z) * (1 - n * n) * candidate;
                assertThat(jacobian[j * hidden + k]).isCloseTo(expected, within(1e-14));
            }
        }
    }

    @Test
    void ofTwoLayersIsZeroFromTheUpperToTheLower() {
        Network network = LabNetworks.random(CellKind.GRU, 2, 3, 0.8);
        double[] jacobian = LabNetworks.jacobian(network, LabNetworks.state(network, 3), 1);
        List<Double> upward = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(jacobian[row * 6 + 3 + column]).isZero();
                upward.add(jacobian[(3 + row) * 6 + column]);
            }
        }
        assertThat(upward).doesNotContain(0.0);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** W x + b and U h₋, by the definition. */
    private record Gates(Network network, StreamState before, int character) {
        double input(int gate, int unit) {
            int row = gate * network.configuration().hiddenSize() + unit;
            return LabNetworks.matrix(network, Parameters.inputWeight(0))[row][character]
                    + LabNetworks.matrix(network, Parameters.bias(0))[0][row];
        }

        double past(int gate, int unit) {
            int hidden = network.configuration().hiddenSize();
            double[] weights = LabNetworks.matrix(network, Parameters.recurrentWeight(0))[gate * hidden + unit];
            double sum = 0;
            for (int k = 0; k < hidden; k++) {
                sum += weights[k] * before.get(k);
            }
            return sum;
        }

        double of(int gate, int unit) {
            return input(gate, unit) + past(gate, unit);
        }
    }
}
