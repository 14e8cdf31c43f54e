package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.Span;
import dev.unrolled.nn.tensor.SingularValueDecomposition;
import dev.unrolled.text.Corpus;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.TextSource;
import dev.unrolled.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BLOW_UP", "BLOW_UP_CLIPPED"})
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
    @ValueSource(longs = {2, 3, 4})
    void blowsUpWithinDozensOfStepsUnlessClipped(long seed) {
        Corpus corpus = TextSource.open("sample:dialogue");
        EncodedText text = EncodedText.encode(corpus.text(), Vocabulary.of(corpus.text()));
        TrainingConfiguration open = Preset.BLOW_UP.configuration().withSeed(seed);
        TrainingConfiguration clipped = Preset.BLOW_UP_CLIPPED.configuration().withSeed(seed);
        assertThat(clipped.withHyperparameters(open.hyperparameters())).isEqualTo(open);
        assertThat(run(text, open, 60).explosion()).isPresent();
        StepResult last = run(text, clipped, 120);
        assertThat(last.explosion()).isEmpty();
        assertThat(last.loss()).isLessThan(Math.log(text.vocabulary().size()));
    }

    /** The last step: that of so many, or the first that failed. */
    private static StepResult run(EncodedText text, TrainingConfiguration configuration, int steps) {
        try (Trainer trainer = new Trainer(text, configuration)) {
            StepResult result = trainer.step(configuration.hyperparameters());
            for (int step = 1; step < steps && result.failure().isEmpty(); step++) {
                result = trainer.step(configuration.hyperparameters());
            }
            return result;
        }
    }

    @Test
    void vanishBeginsWithAllSingularValuesTheSameBelowOne() {
        TrainingConfiguration recipe = Preset.VANISH.configuration();
        try (Trainer trainer = new Trainer(Texts.random(5000), recipe)) {
            SingularValueDecomposition decomposition = new SingularValueDecomposition(
                    trainer.network().parameters().get("weight_hh_l0"));
            assertThat(decomposition.value(0)).isCloseTo(0.9, within(1e-6));
            assertThat(decomposition.value(127)).isCloseTo(0.9, within(1e-6));
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
