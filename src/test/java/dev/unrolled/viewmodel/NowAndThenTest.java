package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NowAndThenTest {
    private static final double SECOND = 1e9;

    private long now = 5_000_000_000L;
    private final NowAndThen pace = new NowAndThen(2, 0.25, () -> now);

    private static TrainingSnapshot.Progress at(long iteration, TrainingState state) {
        return new TrainingSnapshot.Progress(state, "", Optional.empty(), iteration, 0, 0, Double.NaN);
    }

    private void make(long iteration, double seconds) {
        pace.begun();
        now += (long) (seconds * SECOND);
        pace.made(iteration);
    }

    private boolean isDueAfter(double seconds, long iteration, TrainingState state) {
        now += (long) (seconds * SECOND);
        return pace.isDue(at(iteration, state));
    }

    @Test
    void isDueAtOnceAtFirst() {
        assertThat(isDueAfter(0, 0, TrainingState.TRAINING)).isTrue();
    }

    @Test
    void takesNoMoreThanItsShareOfTheTimeWhileTrainingRuns() {
        make(10, 1);
        assertThat(isDueAfter(2.9, 20, TrainingState.TRAINING)).isFalse();
        assertThat(isDueAfter(0.2, 20, TrainingState.TRAINING)).isTrue();
        assertThat(pace.secondsBetween()).isEqualTo(4);
    }

    @Test
    void isNotMadeMoreOftenThanItsLeastPause() {
        make(10, 0.01);
        assertThat(isDueAfter(1.9, 20, TrainingState.TRAINING)).isFalse();
        assertThat(isDueAfter(0.2, 20, TrainingState.TRAINING)).isTrue();
    }

    @Test
    void followsAtOnceWhenTrainingRests() {
        make(10, 1);
        assertThat(isDueAfter(0, 20, TrainingState.PAUSED)).isTrue();
    }

    @Test
    void isNotMadeTwiceForTheSameIteration() {
        make(10, 1);
        assertThat(isDueAfter(100, 10, TrainingState.PAUSED)).isFalse();
    }

    @Test
    void doesNotTryAgainWhereItFailed() {
        pace.begun();
        pace.refused(10);
        assertThat(isDueAfter(100, 10, TrainingState.TRAINING)).isFalse();
        assertThat(isDueAfter(0, 11, TrainingState.TRAINING)).isTrue();
    }

    @Test
    void isDueAtOnceForAnotherNetwork() {
        make(10, 1);
        pace.forget();
        assertThat(isDueAfter(0, 10, TrainingState.TRAINING)).isTrue();
    }
}
