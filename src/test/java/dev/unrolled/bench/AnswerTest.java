package dev.unrolled.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.bench.worker.WorkerLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @Test
    void stepsAndSecondsAreRead() throws WorkerFailure {
        assertThat(Answer.parse(WorkerLoop.DONE + "120 2.5")).isEqualTo(new Answer(120, 2.5));
        assertThat(Answer.parse(WorkerLoop.DONE + "120 2.5").stepsPerSecond()).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "120 2.5 3", "2.5 120", "0 1.0", "-1 1.0", "10 0", "10 NaN", "10 Infinity"})
    void whatIsNoAnswerIsRefused(String words) {
        assertThatThrownBy(() -> Answer.parse(WorkerLoop.DONE + words))
                .isInstanceOf(WorkerFailure.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void anotherLineIsRefused() {
        assertThatThrownBy(() -> Answer.parse(WorkerLoop.READY)).isInstanceOf(WorkerFailure.class);
    }
}
