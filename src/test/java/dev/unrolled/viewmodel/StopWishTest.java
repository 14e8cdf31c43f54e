package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWishTest {
    private final AtomicReference<StopCondition> applied = new AtomicReference<>(StopCondition.NEVER);
    private final StopWish wish = new StopWish(applied::set);

    @BeforeEach
    void train() {
        wish.follow(Moments.after(400, TrainingState.TRAINING).progress());
    }

    @Test
    void takesAnIterationWithThousandsSeparators() {
        wish.iterationProperty().set("5,000");
        wish.accept();

        assertThat(applied.get().iteration()).hasValue(5_000);
        assertThat(wish.messageProperty().get()).isEqualTo("Stops at iteration 5,000.");
    }

    @Test
    void takesALoss() {
        wish.lossProperty().set("1.4");
        wish.accept();

        assertThat(applied.get().loss()).hasValue(1.4);
        assertThat(wish.messageProperty().get()).contains("at or below 1.4 nats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "12x", "-3", "1e9", "400"})
    void refusesWhatIsNoLaterIterationAndChangesNothing(String typed) {
        wish.iterationProperty().set(typed);
        wish.accept();

        assertThat(wish.mistakenProperty().get()).isTrue();
        assertThat(wish.messageProperty().get()).endsWith(".");
        assertThat(applied.get()).isEqualTo(StopCondition.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "0", "-1", ".", "NaN"})
    void refusesWhatIsNoLoss(String typed) {
        wish.lossProperty().set(typed);
        wish.accept();

        assertThat(wish.mistakenProperty().get()).isTrue();
        assertThat(applied.get()).isEqualTo(StopCondition.NEVER);
    }

    @Test
    void forgetsAConditionOnceItWasMetSoThatTrainingCanGoOn() {
        wish.iterationProperty().set("500");
        wish.accept();
        wish.follow(Moments.after(500, TrainingState.STOPPED).progress());

        assertThat(applied.get()).isEqualTo(StopCondition.NEVER);
        assertThat(wish.iterationProperty().get()).isEmpty();
    }
}
