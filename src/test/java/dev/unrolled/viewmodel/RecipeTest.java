package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.training.Preset;
import org.junit.jupiter.api.Test;

class RecipeTest {
    @Test
    void aPresetIsRecognisedWhileEverySettingIsItsOwn() {
        NetworkSettings settings = new NetworkSettings(Preset.MIN_CHAR_RNN.configuration());
        assertThat(Recipe.presetOf(settings)).map(Recipe::label).contains("min-char-rnn");
        assertThat(Recipe.presetOf(settings.with(settings.dials().withDropout(0.1))))
                .isEmpty();
        assertThat(Recipe.presetOf(NetworkSettings.DEFAULT)).isEmpty();
    }

    @Test
    void itsSummarySaysWhatItIsForAndNamesWhatItSets() {
        Recipe recipe = Recipe.presetOf(new NetworkSettings(Preset.CHAR_RNN.configuration()))
                .orElseThrow();
        assertThat(recipe.summary())
                .isEqualTo(Preset.CHAR_RNN.purpose() + "\nLSTM 2×128 · weights U(±0.08) · forget bias 1\n"
                        + "RMSprop · batch 50 · sequence 50 · loss summed over time · seed 1 · 2 threads\n"
                        + "learning rate 0.002 · times 0.97 an epoch from the end of epoch 10 on"
                        + " · each element of the gradient within ±5 · no penalties");
    }

    @Test
    void theSummaryOfTheHuntNamesTheMemoriesItBeginsWith() {
        Recipe recipe = Recipe.presetOf(new NetworkSettings(Preset.HUNT.configuration()))
                .orElseThrow();
        assertThat(recipe.summary())
                .contains("chrono · memories of up to 200 characters")
                .doesNotContain("forget bias");
    }
}
