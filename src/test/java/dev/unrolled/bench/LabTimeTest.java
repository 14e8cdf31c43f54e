package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabTimeTest {
    @ParameterizedTest
    @EnumSource(
            value = LabTime.Size.class,
            names = {"LAGS", "PRODUCTS"})
    void timesAQuestionInAProcessOfItsOwn(LabTime.Size size) throws WorkerFailure {
        try (Workers workers = new Workers()) {
            LabTime time = LabTime.measure(size, 4, 10, workers);
            assertThat(time.seconds()).isBetween(0.0001, 120.0);
            assertThat(time.size()).isEqualTo(size);
        }
    }
}
