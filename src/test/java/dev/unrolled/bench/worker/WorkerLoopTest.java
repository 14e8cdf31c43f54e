package dev.unrolled.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerLoopTest {
    private static final Workload SMALL = new Workload(CellKind.LSTM, 2, 6, 3, 4);

    private static List<String> answers(Runnable step, String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkerLoop(step, 0)
                .serve(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void itWarmsUpThenAnswersEveryRequestUntilItsInputEnds() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        List<String> answers = answers(steps::incrementAndGet, "run 0.001\nnonsense\nrun 0.001\n");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).isEqualTo(WorkerLoop.READY);
        assertThat(answers.get(1)).matches(WorkerLoop.DONE + "\\d+ 0\\.\\d+.*");
        assertThat(steps.get()).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = CellKind.class,
            names = {"LSTM", "GRU", "RNN"})
    void everyCellOfTheTableTrains(CellKind cell) throws IOException {
        try (TrainingStep step = new TrainingStep(new Workload(cell, 2, 6, 3, 4), 2)) {
            assertThat(answers(step, "run 0.001\n").get(1)).startsWith(WorkerLoop.DONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theProductsAloneAreMade(int threads) throws IOException {
        try (ProductStep step = new ProductStep(SMALL, threads)) {
            assertThat(answers(step, "run 0.001\n").get(1)).startsWith(WorkerLoop.DONE);
        }
    }

    @Test
    void aWorkloadSurvivesTheCommandLine() {
        assertThat(Workload.ofWords(SMALL.words())).isEqualTo(SMALL);
    }
}
