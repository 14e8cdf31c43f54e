package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.analysis.cells.CellEmergence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HuntWordsTest {
    @Test
    void saysThatTrainingGoesOnOnlyWhileItDoes() {
        assertThat(HuntWords.going(.4, true)).contains("training goes on");
        assertThat(HuntWords.going(.4, false)).isEqualTo("Hunting …");
        assertThat(HuntWords.going(-1, true)).contains("taking a copy");
    }

    @Test
    void theTimeOfAHuntFollowsFromThatOfRankingAndTheThreads() {
        CellFindings look = new CellFindings(
                100,
                30_000,
                List.of(),
                List.of(),
                new CellEmergence.Look(100, Map.of(), Map.of()),
                CellSample.EMPTY,
                3);
        assertThat(HuntWords.seconds(look, 200_000, 1)).isCloseTo(26, within(1e-9));
        assertThat(HuntWords.seconds(look, 200_000, 2)).isCloseTo(13, within(1e-9));
        assertThat(HuntWords.seconds(CellFindings.EMPTY, 200_000, 1)).isNaN();
    }
}
