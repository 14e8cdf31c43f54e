package dev.unrolled.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private final Measured measured = new Measured(
            new Measured.Speed(100_000, 93_000),
            waits(IntStream.rangeClosed(1, 200).asDoubleStream().toArray()),
            new Measured.Start(1.5, 4.25),
            new Measured.Memory(200, Double.NaN),
            new Measured.Shown(4, 512, 128),
            Optional.of(new Measured.OtherView("gradients", 83_700, waits(8, 9))));

    /** As if each event had been put in when all before were done. */
    private static Measured.Wait waits(double... waits) {
        double[] puts = new double[waits.length];
        for (int k = 1; k < puts.length; k++) {
            puts[k] = puts[k - 1] + waits[k - 1];
        }
        return Measured.Wait.of(puts, waits);
    }

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
    void saysWhatAnotherViewCostsBeyondTheReadView() {
        assertThat(measured.inWords())
                .contains("with gradients", "83,700 characters/s (90.0 % of that with Read)", "longest 9.0 ms");
        assertThat(measured.toJson()).contains("\"otherView\":{\"view\":\"gradients\"", "\"ratioToRead\":0.9");
    }

    @Test
    void countsEventsThatWaitForTheSameEndAsOneBlock() {
        double[] puts = {0, 5, 10, 100, 105, 300};
        double[] waits = {80, 75, 70, 60, 55, 20};
        assertThat(Measured.Wait.of(puts, waits).blocks()).isEqualTo(2);
    }

    @Test
    void writesWhatIsNotKnownAsNull() {
        assertThat(measured.toJson())
                .contains("\"ratio\":0.93", "\"processMegabytes\":null")
                .doesNotContain("NaN");
    }
}
