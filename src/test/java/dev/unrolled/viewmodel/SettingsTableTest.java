package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.optim.Penalties;
import dev.unrolled.training.Preset;
import dev.unrolled.training.TrainingConfiguration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
    private static Map<String, String> table(TrainingConfiguration configuration) {
        return SettingsTable.of(configuration).stream().collect(Collectors.toMap(Figure::label, Figure::value));
    }

    @Test
    void saysAllThatAPresetSets() {
        assertThat(table(Preset.MIN_CHAR_RNN.configuration()))
                .containsEntry("preset", "min-char-rnn")
                .containsEntry("initial weights", "N(0, 0.01)")
                .containsEntry("loss", "loss summed over time")
                .containsEntry("optimiser", "Adagrad")
                .containsEntry("learning rate", "0.1")
                .containsEntry("clipping", "each element of the gradient within ±5")
                .containsEntry("penalties", "no penalties")
                .doesNotContainKey("forget bias at the start");
        assertThat(table(Preset.CHAR_RNN.configuration()))
                .containsEntry("learning rate", "0.002, times 0.97 an epoch from the end of epoch 10 on")
                .containsEntry("forget bias at the start", "1");
    }

    @Test
    void saysEachPenaltyAndWhetherItIsProximal() {
        TrainingConfiguration usual = TrainingConfiguration.DEFAULT;
        Penalties penalties = new Penalties(1e-5, 0, 0, 1e-4, true);
        assertThat(table(usual.withHyperparameters(
                        usual.hyperparameters().withPenalties(penalties).withDropout(0.2))))
                .containsEntry("penalties", "recurrent L1 1e-5, input L2 1e-4, L1 shrinks weights after the step")
                .containsEntry("dropout", "0.2")
                .doesNotContainKey("preset");
    }
}
