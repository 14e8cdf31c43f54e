package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells that PyTorch has against its own, both in double precision. */
class TorchGoldenTest {
    private Golden golden;
    private NetworkPass pass;
    private int states;

    private double read(CellKind kind, int layers) {
        golden = Golden.of(kind, layers);
        pass = NetworkPass.forTraining(golden.network("/pass/parameters"), golden.span());
        states = golden.span().characters();
        for (int layer = 0; layer < layers; layer++) {
            double[] hidden = golden.numbers("/pass/initialHiddenState/" + layer);
            double[] cell = pass.hasCellState() ? golden.numbers("/pass/initialCellState/" + layer) : hidden;
            for (int k = 0; k < hidden.length; k++) {
                pass.setInitialState(layer, k, hidden[k], cell[k]);
            }
        }
        return pass.forward(golden.integers("/pass/characters"), golden.integers("/pass/targets"));
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 1", "LSTM, 2", "GRU, 1", "GRU, 2", "RNN, 1", "RNN, 2", "RNN_RELU, 1", "RNN_RELU, 2"})
    void hasTheStatesProbabilitiesAndLossOfPyTorch(CellKind kind, int layers) {
        double loss = read(kind, layers) / golden.span().characters();
        assertThat(loss).isCloseTo(golden.number("/pass/loss"), within(1e-12));
        for (int layer = 0; layer < layers; layer++) {
            LayerPass states = pass.layer(layer);
            assertEqual(afterChunkStart(states.hiddenState), "/pass/hiddenState/" + layer, 1e-12);
            if (pass.hasCellState()) {
                assertEqual(afterChunkStart(states.cellState()), "/pass/cellState/" + layer, 1e-12);
            }
        }
        double[] probabilities = golden.numbers("/pass/probabilities");
        int vocabulary = probabilities.length / golden.span().characters();
        for (int k = 0; k < probabilities.length; k++) {
            int row = k / vocabulary;
            int batch = golden.span().batch();
            assertThat(pass.probability(row / batch, row % batch, k % vocabulary))
                    .isCloseTo(probabilities[k], within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"LSTM, 1", "LSTM, 2", "GRU, 1", "GRU, 2", "RNN, 1", "RNN, 2", "RNN_RELU, 1", "RNN_RELU, 2"})
    void hasEveryGradientOfPyTorch(CellKind kind, int layers) {
        read(kind, layers);
        pass.backward(1.0 / golden.span().characters());
        for (Parameter gradient : pass.gradients().all()) {
            assertEqual(gradient.values(), "/pass/gradients/" + gradient.name(), 1e-10);
        }
        for (int layer = 0; layer < layers; layer++) {
            StateGradient initial = pass.layer(layer).initialStateGradient();
            assertEqual(initial.hiddenState(), "/pass/initialHiddenStateGradient/" + layer, 1e-10);
            if (pass.hasCellState()) {
                assertEqual(initial.cellState(), "/pass/initialCellStateGradient/" + layer, 1e-10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsBothWaysLikePyTorch(int layers) {
        golden = Golden.bothWays(layers);
        pass = NetworkPass.forTraining(golden.network("/pass/parameters"), golden.span());
        int count = golden.span().characters();
        double loss = pass.forward(golden.integers("/pass/characters"), golden.integers("/pass/targets")) / count;
        assertThat(loss).isCloseTo(golden.number("/pass/loss"), within(1e-12));
        assertStates(layers - 1, "/pass/topHiddenState");
        assertStates(2 * layers - 1, "/pass/topHiddenStateFromRight");
        double[] probabilities = golden.numbers("/pass/probabilities");
        int vocabulary = probabilities.length / count;
        int batch = golden.span().batch();
        for (int k = 0; k < probabilities.length; k++) {
            int row = k / vocabulary;
            assertThat(pass.probability(row / batch, row % batch, k % vocabulary))
                    .isCloseTo(probabilities[k], within(1e-12));
        }
        pass.backward(1.0 / count);
        for (Parameter gradient : pass.gradients().all()) {
            assertEqual(gradient.values(), "/pass/gradients/" + gradient.name(), 1e-10);
        }
    }

    private void assertStates(int layer, String path) {
        double[] expected = golden.numbers(path);
        int hidden = expected.length / golden.span().characters();
        for (int k = 0; k < expected.length; k++) {
            double actual = pass.layer(layer).hiddenState.get(pass.stateRow(layer, k / hidden), k % hidden);
            assertThat(actual).as("%s[%d]", path, k).isCloseTo(expected[k], within(1e-12));
        }
    }

    private Tensor afterChunkStart(Tensor tensor) {
        return tensor.rows(golden.span().batch(), states);
    }

    private void assertEqual(Tensor actual, String path, double tolerance) {
        assertThat(RandomChunk.values(actual)).as(path).containsExactly(golden.numbers(path), within(tolerance));
    }
}
