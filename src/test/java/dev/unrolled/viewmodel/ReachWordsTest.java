package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachWordsTest {
    private static final String TEXT = "she said \"it is not here at all, my dear";

    private static SequenceTrace passage() {
        SequenceTrace.Builder builder =
                new SequenceTrace.Builder(List.of(Signal.HIDDEN_STATE), new int[] {1}, TEXT.length());
        for (int step = 0; step < TEXT.length(); step++) {
            builder.character(step, TEXT.codePointAt(step));
        }
        return builder.build();
    }

    private static double[] decaying(int place) {
        double[] norms = new double[TEXT.length()];
        Arrays.setAll(norms, step -> Math.pow(0.9, place - step));
        return norms;
    }

    @Test
    void namesTheFarthestCharacterThatStandsOut() {
        double[] norms = decaying(35);
        norms[9] *= 9;
        assertThat(ReachWords.standingOut(passage(), norms, 35))
                .isEqualTo("The character “\"”, 26 characters back, counts ×9 more than its neighbours.");
    }

    @Test
    void saysNothingWhereInfluenceOnlyFades() {
        assertThat(ReachWords.standingOut(passage(), decaying(35), 35)).isEmpty();
    }

    @Test
    void doesNotSpeakOfCharactersThatHaveOnlyJustBeenRead() {
        double[] norms = decaying(35);
        norms[33] *= 50;
        assertThat(ReachWords.standingOut(passage(), norms, 35)).isEmpty();
    }
}
