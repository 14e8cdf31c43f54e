package dev.unrolled.training.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTrainerTest {
    private static final Hyperparameters BRISK = new Hyperparameters(1e-2, 1, 0);

    private static TaskConfiguration small(TaskKind kind, CellKind cell, int threads) {
        Architecture architecture = new Architecture(cell, 1, 16, InitialWeights.DEFAULT);
        return new TaskConfiguration(new MemoryTask(kind, 10), architecture, 24, OptimizerKind.ADAM, 3, threads, BRISK);
    }

    private static List<Double> losses(TaskConfiguration configuration, int steps) {
        List<Double> losses = new ArrayList<>();
        try (TaskTrainer trainer = new TaskTrainer(configuration)) {
            for (int step = 0; step < steps; step++) {
                losses.add(trainer.step().loss());
            }
        }
        return losses;
    }

    @ParameterizedTest
    @CsvSource({"BRACKETS, GRU, 300", "ORDER, GRU, 250", "ADDING, GRU, 600"})
    void learnsAShortTask(TaskKind kind, CellKind cell, int steps) {
        try (TaskTrainer trainer = new TaskTrainer(small(kind, cell, 1))) {
            double untaught = trainer.test(480).success();
            for (int step = 0; step < steps; step++) {
                trainer.step();
            }
            TaskTest test = trainer.test(480);
            assertThat(untaught).isLessThan(0.4);
            assertThat(test.success()).isGreaterThan(0.9);
            assertThat(test.loss()).isLessThan(trainer.configuration().task().baseline() / 4);
        }
    }

    @Test
    void theFirstThingLearnedOfTheCopyTaskIsToBeSilentWhichCostsTheBaseline() {
        try (TaskTrainer trainer = new TaskTrainer(small(TaskKind.COPY, CellKind.RNN, 1))) {
            for (int step = 0; step < 300; step++) {
                trainer.step();
            }
            TaskTest test = trainer.test(480);
            assertThat(test.loss()).isCloseTo(10 * Math.log(8) / 30, within(0.03));
            assertThat(test.success()).isCloseTo(1.0 / 8, within(0.05));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameConfigurationGivesTheSameLossesBitForBit(TaskKind kind) {
        TaskConfiguration two = small(kind, CellKind.LSTM, 2);
        assertThat(losses(two, 5)).isEqualTo(losses(two, 5));
    }

    @ParameterizedTest
    @EnumSource
    void twoThreadsLearnTheSameAsOne(TaskKind kind) {
        List<Double> one = losses(small(kind, CellKind.GRU, 1), 5);
        List<Double> two = losses(small(kind, CellKind.GRU, 2), 5);
        for (int step = 0; step < one.size(); step++) {
            assertThat(two.get(step)).isCloseTo(one.get(step), within(1e-4));
        }
    }

    @Test
    void testingDoesNotChangeWhatIsLearned() {
        TaskConfiguration configuration = small(TaskKind.ADDING, CellKind.GRU, 1);
        List<Double> untested = losses(configuration, 4);
        try (TaskTrainer trainer = new TaskTrainer(configuration)) {
            for (double loss : untested) {
                trainer.test(48);
                assertThat(trainer.step().loss()).isEqualTo(loss);
            }
        }
    }

    @Test
    void everyTestHasFreshSequences() {
        try (TaskTrainer trainer = new TaskTrainer(small(TaskKind.ADDING, CellKind.RNN, 1))) {
            assertThat(trainer.test(24).loss()).isNotEqualTo(trainer.test(24).loss());
        }
    }

    @Test
    void aLossThatIsNoNumberIsToldAndNothingIsLearned() {
        Architecture architecture = new Architecture(CellKind.RNN_RELU, 1, 16, InitialWeights.DEFAULT);
        TaskConfiguration wild = new TaskConfiguration(
                new MemoryTask(TaskKind.ADDING, 100),
                architecture,
                8,
                OptimizerKind.SGD,
                1,
                1,
                new Hyperparameters(1e6, 0, 0));
        try (TaskTrainer trainer = new TaskTrainer(wild)) {
            TaskStep step = trainer.step();
            for (int k = 0; k < 10 && step.failure().isEmpty(); k++) {
                step = trainer.step();
            }
            assertThat(step.failure()).hasValueSatisfying(words -> assertThat(words)
                    .contains("is not a finite number at iteration " + trainer.iteration())
                    .contains("try a smaller learning rate"));
        }
    }

    @Test
    void aNetworkThatReadsWhatItSaidCannotAdd() {
        assertThatThrownBy(() -> small(TaskKind.ADDING, CellKind.JORDAN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Jordan");
    }

    @Test
    void aViewOfTheHistoryDoesNotGrow() {
        TaskHistory history = new TaskHistory();
        try (TaskTrainer trainer = new TaskTrainer(small(TaskKind.BRACKETS, CellKind.RNN, 1))) {
            history.append(trainer.step());
            history.append(trainer.test(24));
            TaskHistory.View view = history.view();
            TaskStep second = trainer.step();
            history.append(second);
            assertThat(view.length()).isEqualTo(1);
            assertThat(view.tests()).isEqualTo(1);
            assertThatThrownBy(() -> view.loss(1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(history.view().loss(1)).isEqualTo((float) second.loss());
            assertThat(history.view().sequences(1)).isEqualTo(48);
        }
    }
}
