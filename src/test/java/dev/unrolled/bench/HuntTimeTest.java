package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HuntTimeTest {
    @Test
    void timesAHuntInAProcessOfItsOwn() throws WorkerFailure {
        try (Workers workers = new Workers()) {
            HuntTime time = HuntTime.measure(4, 30_000, 20, workers);
            assertThat(time.seconds()).isBetween(0.001, 120.0);
            assertThat(time.shifts()).isPositive();
            assertThat(time.characters()).isEqualTo(30_000);
        }
    }
}
