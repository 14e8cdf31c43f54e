package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.Trainer;
import dev.unrolled.training.TrainingConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompanionTrainingsTest {
    private static final String WORDS = "the cat sat on the mat and the dog sat on the log. ".repeat(40);
    private static final EncodedText TEXT = EncodedText.encode(WORDS, Vocabulary.of(WORDS));

    private final CompanionTrainings trainings = new CompanionTrainings(TEXT, 2);

    @AfterEach
    void end() {
        trainings.close();
    }

    private static TrainingConfiguration configuration(CellKind cell, double learningRate) {
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(cell, 1, 6, 1),
                4,
                8,
                OptimizerKind.ADAM,
                1,
                1,
                new Hyperparameters(learningRate, 5, 0));
    }

    private static Companion companion(int id, CellKind cell) {
        return new Companion(id, id, cell.label(), configuration(cell, 1e-2));
    }

    private CompanionSnapshot snapshot(int index) {
        return trainings.snapshots().get(index);
    }

    @Test
    void eachLearnsExactlyAsItWouldAlone() {
        trainings.follow(List.of(companion(1, CellKind.RNN), companion(2, CellKind.GRU), companion(3, CellKind.LSTM)));
        for (int step = 0; step < 20; step++) {
            trainings.step();
        }
        try (Trainer alone = new Trainer(TEXT, configuration(CellKind.GRU, 1e-2))) {
            List<Float> losses = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                losses.add((float)
                        alone.step(alone.configuration().hyperparameters()).loss());
            }
            for (int step = 0; step < 20; step++) {
                assertThat(snapshot(1).history().loss(step)).isEqualTo(losses.get(step));
            }
        }
        assertThat(trainings.snapshots())
                .allSatisfy(one -> assertThat(one.iteration()).isEqualTo(20));
    }

    @Test
    void oneThatIsAddedBeginsWhileTheOthersGoOn() {
        trainings.follow(List.of(companion(1, CellKind.RNN)));
        trainings.step();
        trainings.step();
        trainings.follow(List.of(companion(1, CellKind.RNN), companion(2, CellKind.LSTM)));
        trainings.step();
        assertThat(trainings.snapshots().stream().map(CompanionSnapshot::iteration))
                .containsExactly(3L, 1L);
    }

    @Test
    void oneThatIsRemovedIsGone() {
        trainings.follow(List.of(companion(1, CellKind.RNN), companion(2, CellKind.LSTM)));
        trainings.follow(List.of(companion(2, CellKind.LSTM)));
        trainings.step();
        assertThat(trainings.of(1)).isEmpty();
        assertThat(trainings.of(2)).isPresent();
    }

    @Test
    void otherDialsActAtTheNextStepWithoutARestart() {
        Companion one = companion(1, CellKind.RNN);
        trainings.follow(List.of(one));
        trainings.step();
        trainings.follow(List.of(one.dialled(new Hyperparameters(0.5, 0, 0))));
        trainings.step();
        assertThat(snapshot(0).iteration()).isEqualTo(2);
        assertThat(snapshot(0).lastStep().orElseThrow().hyperparameters().learningRate())
                .isEqualTo(0.5);
    }

    @Test
    void oneThatExplodesStopsAloneAndTriesAgainWithOtherDials() {
        Companion wild = new Companion(1, 1, "wild", explosive());
        trainings.follow(List.of(wild, companion(2, CellKind.LSTM)));
        for (int step = 0; step < 40; step++) {
            trainings.step();
        }
        assertThat(snapshot(0).failure()).contains("the last good ones");
        assertThat(snapshot(0).iteration()).isLessThan(40);
        assertThat(snapshot(1).iteration()).isEqualTo(40);
        long stopped = snapshot(0).iteration();
        trainings.follow(List.of(wild.dialled(new Hyperparameters(1e-6, 0.1, 0)), companion(2, CellKind.LSTM)));
        assertThat(snapshot(0).failure()).isEmpty();
        trainings.step();
        assertThat(snapshot(0).iteration()).isGreaterThan(stopped);
    }

    private static TrainingConfiguration explosive() {
        return new TrainingConfiguration(
                new TrainingConfiguration.Architecture(CellKind.RNN_RELU, 1, 6, 1),
                4,
                8,
                OptimizerKind.SGD,
                1,
                1,
                new Hyperparameters(1e12, 0, 0));
    }
}
