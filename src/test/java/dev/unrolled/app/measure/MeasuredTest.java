package dev.unrolled.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private final Measured measured = new Measured(
            new Measured.Speed(100_000, 93_000),
            Measured.Wait.of(IntStream.rangeClosed(1, 200).asDoubleStream().toArray()),
            new Measured.Start(1.5, 4.25),
            new Measured.Memory(200, Double.NaN),
            new Measured.Shown(512, 128));

    @Test
    void percentilesAreValuesThatWereMeasured() {
        assertThat(measured.delay().p99()).isEqualTo(198);
        assertThat(measured.delay().longest()).isEqualTo(200);
    }

    @Test
    void saysInWordsWhatTheWindowCosts() {
        assertThat(measured.inWords()).contains("93,000 characters/s (93.0 %)", "512 characters × 128 cells");
    }

    @Test
    void writesWhatIsNotKnownAsNull() {
        assertThat(measured.toJson())
                .contains("\"ratio\":0.93", "\"processMegabytes\":null")
                .doesNotContain("NaN");
    }
}
