package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeakMemoryTest {
    @Test
    void theHighWaterMarkIsReadInMegabytes() {
        assertThat(PeakMemory.megabytes(List.of("Name:\tjava", "VmPeak:\t 9999 kB", "VmHWM:\t  524288 kB")))
                .isEqualTo(512);
    }

    @Test
    void aSystemThatDoesNotTellGivesNaN() {
        assertThat(PeakMemory.megabytes(List.of("Name:\tjava"))).isNaN();
    }

    @Test
    void aProcessThatIsNotThereGivesNaN() {
        assertThat(PeakMemory.megabytes(Long.MAX_VALUE)).isNaN();
    }
}
