package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.optim.Clipping;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingHistoryTest {
    private static StepResult step(long iteration, boolean clipped) {
        Hyperparameters hyperparameters = new Hyperparameters(0.01, clipped ? 2.5 : 0, 0);
        return new StepResult(
                iteration, 0, iteration, iteration / 2.0, iteration * 3.0, clipped, hyperparameters, Optional.empty());
    }

    @Test
    void keepsEveryStep() {
        TrainingHistory history = new TrainingHistory();
        for (int iteration = 1; iteration <= 10_000; iteration++) {
            history.append(step(iteration, iteration % 3 == 0));
        }
        TrainingHistory.View view = history.view();
        assertThat(view.length()).isEqualTo(10_000);
        for (int index : new int[] {0, 4095, 4096, 9_998, 9_999}) {
            assertThat(view.iteration(index)).isEqualTo(index + 1);
            assertThat(view.loss(index)).isEqualTo((index + 1) / 2f);
            assertThat(view.gradientNorm(index)).isEqualTo((index + 1) * 3f);
            assertThat(view.clipped(index)).isEqualTo((index + 1) % 3 == 0);
            assertThat(view.threshold(index)).isEqualTo((index + 1) % 3 == 0 ? 2.5f : 0);
        }
    }

    @Test
    void aViewNeverChanges() {
        TrainingHistory history = new TrainingHistory();
        history.append(step(1, true));
        history.appendValidation(1, 2.5);
        TrainingHistory.View view = history.view();
        for (int iteration = 2; iteration <= 9000; iteration++) {
            history.append(step(iteration, false));
            history.appendValidation(iteration, 1);
        }
        assertThat(view.length()).isEqualTo(1);
        assertThat(view.validations()).isEqualTo(1);
        assertThat(view.loss(0)).isEqualTo(0.5f);
        assertThat(view.lastValidationLoss()).isEqualTo(2.5f);
        assertThat(history.view().length()).isEqualTo(9000);
        assertThat(history.view().validationIteration(8999)).isEqualTo(9000);
    }

    @Test
    void aViewRefusesWhatCameLater() {
        TrainingHistory history = new TrainingHistory();
        history.append(step(1, false));
        TrainingHistory.View view = history.view();
        history.append(step(2, false));
        history.appendValidation(2, 1);
        assertThatThrownBy(() -> view.loss(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.clipped(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.validationLoss(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void countsTheClippedStepsAmongTheLastAndAmongAll() {
        TrainingHistory history = new TrainingHistory();
        assertThat(history.view().clippedShare()).isNaN();
        for (int iteration = 1; iteration <= 10; iteration++) {
            history.append(step(iteration, iteration > 6 || iteration == 1));
        }
        TrainingHistory.View view = history.view();
        assertThat(view.clippedSteps()).isEqualTo(5);
        assertThat(view.clippedShare()).isEqualTo(0.5);
        assertThat(view.clippedSteps(5)).isEqualTo(4);
        assertThat(view.clippedShare(5)).isEqualTo(0.8);
        assertThat(view.clippedShare(4)).isEqualTo(1);
        assertThat(view.clippedShare(1000)).isEqualTo(0.5);
    }

    @Test
    void keepsTheNormAfterClippingBesideTheOneBefore() {
        TrainingHistory history = new TrainingHistory();
        try (Trainer trainer = new Trainer(Texts.random(2000), Texts.small(1, 1))) {
            for (Clipping clipping : new Clipping[] {Clipping.NONE, Clipping.byNorm(0.01), Clipping.byValue(0.01)}) {
                history.append(trainer.step(Texts.BRISK.withClipping(clipping)));
            }
        }
        TrainingHistory.View view = history.view();
        assertThat(view.clippedGradientNorm(0)).isEqualTo(view.gradientNorm(0));
        assertThat(view.clippedGradientNorm(1)).isEqualTo(0.01f);
        assertThat(view.clippedGradientNorm(2)).isBetween(0.01f, view.gradientNorm(2));
        TrainingHistory continued = new TrainingHistory();
        continued.continueFrom(view);
        assertThat(continued.view().clippedGradientNorm(2)).isEqualTo(view.clippedGradientNorm(2));
        assertThatThrownBy(() -> view.clippedGradientNorm(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void countsOnFromTheIterationItBeganAt() {
        TrainingHistory history = new TrainingHistory();
        history.append(step(501, false));
        history.append(step(502, false));
        assertThat(history.view().iteration(1)).isEqualTo(502);
    }

    @Test
    void tellsClippingByValueFromClippingByNorm() {
        TrainingHistory history = new TrainingHistory();
        Hyperparameters hyperparameters = Hyperparameters.DEFAULT.withClipping(Clipping.byValue(5));
        history.append(new StepResult(1, 0, 1, 1, 9, true, hyperparameters, Optional.empty()));
        TrainingHistory continued = new TrainingHistory();
        continued.continueFrom(history.view());
        continued.append(step(2, true));
        assertThat(continued.view().clipped(0)).isTrue();
        assertThat(continued.view().threshold(0)).isZero();
        assertThat(continued.view().valueThreshold(0)).isEqualTo(5);
        assertThat(continued.view().clipping(0)).isEqualTo(Clipping.byValue(5));
        assertThat(continued.view().clipping(1)).isEqualTo(Clipping.byNorm(2.5));
        assertThat(continued.view().valueThreshold(1)).isZero();
    }

    @Test
    void isEmptyBeforeTheFirstStep() {
        assertThat(TrainingHistory.View.EMPTY.length()).isZero();
        assertThat(TrainingHistory.View.EMPTY.lastValidationLoss()).isNaN();
    }
}
