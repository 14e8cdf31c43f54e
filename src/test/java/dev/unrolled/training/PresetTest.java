package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    @ParameterizedTest
    @EnumSource
    void learnsFromTheStart(Preset preset) {
        TrainingConfiguration recipe = preset.configuration();
        int steps = preset == Preset.MIN_CHAR_RNN ? 400 : 40;
        try (Trainer trainer = new Trainer(Texts.encode("hello".repeat(2000)), recipe)) {
            double first = trainer.step(recipe.hyperparameters()).loss();
            // One step's loss may jump: Adagrad at 0.1 on a single stream is a rough ride.
            double lastTwenty = 0;
            for (int step = 0; step < steps; step++) {
                double loss = trainer.step(recipe.hyperparameters()).loss();
                lastTwenty += step >= steps - 20 ? loss / 20 : 0;
            }
            assertThat(first).isCloseTo(Math.log(4), within(0.2));
            assertThat(lastTwenty).isLessThan(0.9 * first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(Preset preset) {
        assertThat(Preset.byId(preset.id())).contains(preset);
        assertThat(Preset.ids()).contains(preset.id());
    }

    @Test
    void aSummedLossHasGradientsThatAreLargerByTheSequenceLength() {
        TrainingConfiguration mean = Texts.small(2, 2);
        Hyperparameters still = new Hyperparameters(1e-30, 0, 0);
        try (Trainer first = new Trainer(Texts.random(2000), mean);
                Trainer second = new Trainer(Texts.random(2000), mean.withLoss(LossReduction.SUM))) {
            StepResult averaged = first.step(still);
            StepResult summed = second.step(still);
            assertThat(summed.loss()).isEqualTo(averaged.loss());
            assertThat(summed.gradientNorm())
                    .isCloseTo(mean.sequenceLength() * averaged.gradientNorm(), within(1e-5 * summed.gradientNorm()));
        }
        assertThat(LossReduction.SUM.factor(new Span(4, 10))).isEqualTo(0.25);
        assertThat(LossReduction.MEAN.factor(new Span(4, 10))).isEqualTo(0.025);
    }
}
