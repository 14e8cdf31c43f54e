package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.viewmodel.SettingField.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingFieldTest {
    private static SettingField typed(SettingField field, String text) {
        field.textProperty().set(text);
        return field;
    }

    private static SettingField whole() {
        return SettingField.whole("layers", "layers", "", new Range(1, 3, 1));
    }

    private static SettingField strength() {
        return SettingField.number("recurrent-l1", "recurrent L1", "", new Range(0, 1, 0));
    }

    private static SettingField anyWhole() {
        return SettingField.whole("seed", "seed", "", Range.ANY);
    }

    @Test
    void readsNumbersInTheirRange() {
        assertThat(typed(whole(), " 2 ").whole()).isEqualTo(2);
        assertThat(typed(strength(), "3e-5").number()).isEqualTo(3e-5);
        assertThat(typed(anyWhole(), Long.toString(Long.MIN_VALUE)).whole()).isEqualTo(Long.MIN_VALUE);
        assertThat(typed(anyWhole(), "-7").isValid()).isTrue();
    }

    @Test
    void saysOneSentenceAboutWhatIsNoNumberOrOutOfRange() {
        assertThat(typed(whole(), "x7").problemProperty().get())
                .isEqualTo("Layers must be a whole number from 1 to 3; “x7” is not.");
        assertThat(typed(whole(), "2.5").problemProperty().get())
                .isEqualTo("Layers must be a whole number from 1 to 3; “2.5” is not.");
        assertThat(typed(strength(), "1e30").problemProperty().get())
                .isEqualTo("Recurrent L1 must be a number from 0 to 1, such as 1 or 3e-5; “1e30” is not.");
        assertThat(typed(strength(), "NaN").isValid()).isFalse();
        assertThat(typed(anyWhole(), "").problemProperty().get()).isEqualTo("Seed must be a whole number.");
        assertThat(typed(anyWhole(), "99999999999999999999").isValid()).isFalse();
    }

    @Test
    void findsNothingWrongWithWhatIsNotNeeded() {
        SettingField field = typed(whole(), "x");
        field.neededProperty().set(false);
        assertThat(field.isValid()).isTrue();
        assertThat(field.isReadable()).isFalse();
    }

    @Test
    void stepsFromWhatIsTypedAndStaysInRange() {
        assertThat(typed(whole(), "2").moved(1)).isEqualTo("3");
        assertThat(typed(whole(), "3").moved(1)).isEqualTo("3");
        assertThat(typed(whole(), "x").moved(1)).isEqualTo("1");
        assertThat(typed(anyWhole(), "0").moved(-1)).isEqualTo("-1");
    }

    @Test
    void takesOnlyOptionsThatThereAre() {
        SettingField field = SettingField.choice("cell", "cell", "", List.of(new Option("lstm", "LSTM")));
        assertThat(typed(field, "lstm").isValid()).isTrue();
        assertThat(typed(field, "gru").problemProperty().get()).isEqualTo("Choose one for cell.");
    }

    @Test
    void writesEveryDigitOfANumberAndNoMore() {
        assertThat(SettingField.plain(5)).isEqualTo("5");
        assertThat(SettingField.plain(3e-5)).isEqualTo("3e-5");
        assertThat(SettingField.plain(0.005)).isEqualTo("0.005");
        assertThat(SettingField.plain(-1.25e-7)).isEqualTo("-1.25e-7");
    }
}
