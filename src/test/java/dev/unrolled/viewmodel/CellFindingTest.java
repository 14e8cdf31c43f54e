package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import org.junit.jupiter.api.Test;

class CellFindingTest {
    @Test
    void aCellNearChanceIsNotBeyondTheCharacter() {
        assertThat(binary(.57, .5).isBeyondCharacter()).isFalse();
        assertThat(binary(.7, .5).isBeyondCharacter()).isTrue();
    }

    @Test
    void aCellMustTellMoreThanTheCharacterAlone() {
        assertThat(binary(.8, .79).isBeyondCharacter()).isFalse();
        assertThat(binary(.99, .9).isBeyondCharacter()).isTrue();
    }

    @Test
    void aNumberNeedsACorrelationEitherWay() {
        assertThat(numeric(-.5).isBeyondCharacter()).isTrue();
        assertThat(numeric(.1).isBeyondCharacter()).isFalse();
        assertThat(numeric(Double.NaN).isBeyondCharacter()).isFalse();
    }

    @Test
    void aNumberMustTellMoreThanTheCharacterAloneToo() {
        assertThat(numeric(.6, .58).isBeyondCharacter()).isFalse();
        assertThat(numeric(.6, .5).isBeyondCharacter()).isTrue();
    }

    private static CellFinding binary(double auc, double alone) {
        return new CellFinding(
                Concepts.INSIDE_QUOTES,
                false,
                0,
                1,
                "h",
                2 * auc - 1,
                false,
                auc,
                .5,
                0,
                auc,
                alone,
                2 * alone - 1,
                .3);
    }

    private static CellFinding numeric(double correlation) {
        return numeric(correlation, .05);
    }

    private static CellFinding numeric(double correlation, double alone) {
        double none = Double.NaN;
        return new CellFinding(
                Concepts.BRACKET_DEPTH, true, 0, 1, "h", correlation, false, none, none, none, none, none, alone, 1);
    }
}
