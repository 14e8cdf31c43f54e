package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.optim.Clipping;
import dev.unrolled.training.Preset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTextTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void whatIsWrittenIsReadAgain(Preset preset) {
        NetworkSettings settings = new NetworkSettings(preset.configuration());
        assertThat(SettingsText.read(SettingsText.write(settings))).isEqualTo(settings);
    }

    @Test
    void clippingThatIsOffStaysOff() {
        NetworkSettings settings =
                NetworkSettings.DEFAULT.with(NetworkSettings.DEFAULT.dials().withClipping(Clipping.NONE));
        assertThat(SettingsText.read(SettingsText.write(settings))).isEqualTo(settings);
    }

    @Test
    void nothingWrittenMeansTheUsualSettings() {
        assertThat(SettingsText.read(Map.of())).isEqualTo(NetworkSettings.DEFAULT);
    }

    @Test
    void theUsualValueTakesThePlaceOfAMistakeAlone() {
        Map<String, String> written = new HashMap<>(SettingsText.write(NetworkSettings.DEFAULT));
        written.put("network.layers", "2");
        written.put("network.hidden-size", "1e9");
        written.put("network.forget-bias", "much");
        written.put("network.cell", "abacus");
        written.put("dial.learning-rate", "-1");
        written.put("dial.dropout", "0.5");
        NetworkSettings read = SettingsText.read(written);
        assertThat(read.label()).isEqualTo("LSTM 2×128");
        assertThat(read.configuration().architecture().forgetBias()).isEqualTo(1);
        assertThat(read.dials().learningRate()).isEqualTo(5e-3);
        assertThat(read.dials().dropout()).isEqualTo(0.5);
    }

    @Test
    void chronoForACellWithoutAGateIsAMistake() {
        Map<String, String> written = new HashMap<>(SettingsText.write(NetworkSettings.DEFAULT));
        written.put("network.cell", "rnn");
        written.put("network.initialisation", "chrono");
        NetworkSettings read = SettingsText.read(written);
        assertThat(read.label()).isEqualTo("RNN 1×128");
        assertThat(read.configuration().architecture().initialWeights())
                .isEqualTo(
                        NetworkSettings.DEFAULT.configuration().architecture().initialWeights());
    }
}
