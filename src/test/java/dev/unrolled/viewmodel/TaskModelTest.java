package dev.unrolled.viewmodel;

import static dev.unrolled.viewmodel.PlantedProject.await;
import static dev.unrolled.viewmodel.PlantedProject.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.training.tasks.TaskStep;
import dev.unrolled.training.tasks.TaskTrainer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TaskModelTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private TaskModel model;

    @Start
    void start(Stage stage) {
        model = new TaskModel(background);
        model.choiceProperty().set(TaskChoice.BRACKETS);
        model.lengthProperty().set(10);
        model.sequencesProperty().set(640);
    }

    @AfterEach
    void end() {
        run(model::stop);
        background.shutdownNow();
    }

    private TaskProgress trained() throws Exception {
        run(model::train);
        await(() -> !model.runningProperty().get());
        return model.progressProperty().get();
    }

    private String words() {
        AtomicReference<String> said = new AtomicReference<>();
        run(() -> said.set(model.words()));
        return said.get();
    }

    @Test
    void invitesBeforeTheFirstTraining() {
        assertThat(model.progressProperty().get().isEmpty()).isTrue();
        assertThat(words()).isEqualTo("Nothing was trained yet: choose a task and press “Train on the task”.");
        assertThat(model.progressProperty().get().baseline()).isNaN();
    }

    @Test
    void everyChosenNetworkLearnsFromAsManySequences() throws Exception {
        TaskProgress progress = trained();
        assertThat(progress.learners())
                .extracting(TaskProgress.Learner::learner)
                .containsExactly(TaskLearner.RNN, TaskLearner.GRU, TaskLearner.LSTM);
        assertThat(progress.learners())
                .extracting(TaskProgress.Learner::sequences)
                .containsOnly(640L);
        assertThat(progress.chance()).isEqualTo(25);
        assertThat(progress.baseline()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(progress.basis()).startsWith("Brackets, T = 10 · each point: 10 steps");
        assertThat(progress.lossName()).isEqualTo("nats per answer");
    }

    @Test
    void theCurvesAreTheMeansOfTheEngine() throws Exception {
        run(() -> List.of(TaskLearner.RNN, TaskLearner.GRU)
                .forEach(learner -> model.learnsProperty(learner).set(false)));
        TaskProgress.Learner lstm = trained().learners().get(0);
        double loss = 0;
        double success = 0;
        TaskWish wish = new TaskWish(trained().task().orElseThrow(), List.of(TaskLearner.LSTM), true, 640, 1);
        try (TaskTrainer trainer = new TaskTrainer(wish.configuration(TaskLearner.LSTM))) {
            for (int step = 0; step < 10; step++) {
                TaskStep made = trainer.step();
                loss += made.loss() / 10;
                success += made.success() / 10;
            }
        }
        assertThat(lstm.loss().x()).containsExactly(320, 640);
        assertThat(lstm.loss().y(0)).isCloseTo(loss, within(1e-6));
        assertThat(lstm.success().y(0)).isCloseTo(100 * success, within(1e-4));
    }

    @Test
    void saysWhichNetworkSolvedItAndWhichDidNot() throws Exception {
        run(() -> {
            model.sequencesProperty().set(16_000);
            model.learnsProperty(TaskLearner.RNN).set(false);
            model.learnsProperty(TaskLearner.LSTM).set(false);
        });
        TaskProgress progress = trained();
        long solvedAfter = progress.learners().get(0).solvedAfter();
        assertThat(solvedAfter).isBetween(3200L, 16_000L);
        assertThat(words()).startsWith("The GRU solved it after ").endsWith(" % right).");
        run(() -> model.sequencesProperty().set(64));
        trained();
        assertThat(words()).startsWith("The GRU did not solve it in 64 sequences (last test ");
    }

    @Test
    void stopsWhenToldAndKeepsTheCurves() throws Exception {
        run(() -> model.sequencesProperty().set(256_000));
        run(model::train);
        await(() -> model.progressProperty().get().learners().stream()
                .anyMatch(learner -> learner.loss().size() > 0));
        run(model::stop);
        await(() -> !model.runningProperty().get());
        TaskProgress kept = model.progressProperty().get();
        assertThat(kept.learners().get(0).sequences()).isBetween(320L, 200_000L);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void withoutANetworkThereIsNothingToTrain() {
        run(() -> {
            for (TaskLearner learner : TaskLearner.values()) {
                model.learnsProperty(learner).set(false);
            }
            model.train();
        });
        assertThat(model.problemProperty().get()).isEqualTo("Choose at least one kind of network.");
    }

    @Test
    void theLengthStaysWithinItsRange() {
        run(() -> model.lengthProperty().set(3));
        assertThat(model.lengthProperty().get()).isEqualTo(10);
        run(() -> model.lengthProperty().set(5000));
        assertThat(model.lengthProperty().get()).isEqualTo(1000);
    }

    @ParameterizedTest
    @EnumSource
    void everyTaskHasARuleAnExampleAndNetworksThatCanLearnIt(TaskChoice choice) throws Exception {
        run(() -> {
            model.choiceProperty().set(choice);
            model.sequencesProperty().set(32);
            model.learnsProperty(TaskLearner.RNN_RELU).set(true);
        });
        assertThat(choice.rule()).endsWith(".");
        assertThat(model.example()).contains("→");
        assertThat(trained().learners()).hasSize(4).allMatch(learner -> learner.failure()
                .isEmpty());
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void withWeightsAsUsualItSaysSo() {
        assertThat(model.recipe()).contains("GRU chrono").endsWith("seed 1");
        run(() -> model.madeForMemoryProperty().set(false));
        assertThat(model.recipe()).contains("first weights as PyTorch draws them, forget bias 1");
    }
}
