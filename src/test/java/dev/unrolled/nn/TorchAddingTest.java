package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch of the adding task against PyTorch, both in double precision. */
class TorchAddingTest {
    @ParameterizedTest
    @CsvSource({"LSTM, 1", "LSTM, 2", "GRU, 1", "GRU, 2", "RNN, 1", "RNN, 2"})
    void hasTheAnswersTheLossAndEveryGradientOfPyTorch(CellKind kind, int layers) {
        Golden golden = Golden.ofAdding(kind, layers);
        Span span = golden.span();
        NumberPass pass = NumberPass.forTraining(golden.numberNetwork("/parameters"), span);
        double loss = pass.forward(golden.numbers("/numbers"), golden.numbers("/asked")) / span.batch();
        assertThat(loss).isCloseTo(golden.number("/loss"), within(1e-12));
        double[] answers = golden.numbers("/answers");
        for (int sequence = 0; sequence < span.batch(); sequence++) {
            assertThat(pass.answer(sequence)).isCloseTo(answers[sequence], within(1e-12));
        }
        pass.backward(1.0 / span.batch());
        for (Parameter gradient : pass.gradients().all()) {
            String path = "/gradients/" + gradient.name();
            assertThat(RandomChunk.values(gradient.values()))
                    .as(path)
                    .containsExactly(golden.numbers(path), within(1e-10));
        }
        assertThat(RandomChunk.values(pass.numberGradient()))
                .containsExactly(golden.numbers("/numberGradients"), within(1e-10));
    }
}
