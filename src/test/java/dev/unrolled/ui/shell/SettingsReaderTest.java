package dev.unrolled.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsReaderTest {
    private final SettingsReader reader = new SettingsReader();

    @Test
    void readsNumbersInTheirRange() {
        assertThat(reader.whole("layers", " 2 ", 1, 3)).isEqualTo(2);
        assertThat(reader.decimal("recurrent L1", "3e-5", 0, 1)).isEqualTo(3e-5);
        assertThat(reader.whole("seed", "-7", Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(-7);
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void saysOneSentenceForEachFieldThatIsWrong() {
        reader.whole("layers", "x7", 1, 3);
        reader.whole("batch", "5000", 1, 1024);
        reader.decimal("recurrent L1", "1e30", 0, 1);
        reader.decimal("forget bias", "NaN", -10, 10);
        reader.whole("seed", "", Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(reader.problems())
                .containsExactly(
                        "Layers must be a whole number from 1 to 3; “x7” is not.",
                        "Batch must be a whole number from 1 to 1024; “5000” is not.",
                        "Recurrent L1 must be a number from 0 to 1, such as 1 or 3e-5; “1e30” is not.",
                        "Forget bias must be a number from -10 to 10, such as 1 or 3e-5; “NaN” is not.",
                        "Seed must be a whole number.");
    }
}
