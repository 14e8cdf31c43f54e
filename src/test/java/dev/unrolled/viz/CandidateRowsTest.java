package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class CandidateRowsTest {
    @Test
    void whatIsSomewhatLikelyCanBeReadInBothThemes() {
        for (VizTheme theme : List.of(VizTheme.LIGHT, VizTheme.DARK)) {
            Color seen = theme.paper().interpolate(theme.ink(), CandidateRows.strength(.02));
            assertThat(Contrast.ratio(theme.paper(), seen)).isGreaterThan(3);
        }
    }

    @Test
    void theLikelierTheStronger() {
        double[] probabilities = {0, .005, .02, .1, .5, 1};
        for (int k = 1; k < probabilities.length; k++) {
            assertThat(CandidateRows.strength(probabilities[k]))
                    .isGreaterThan(CandidateRows.strength(probabilities[k - 1]));
        }
        assertThat(CandidateRows.strength(1)).isEqualTo(1);
        assertThat(CandidateRows.strength(Double.NaN)).isEqualTo(CandidateRows.strength(0));
    }
}
