package dev.unrolled.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellEmergenceTest {
    @Test
    void keepsEveryLookInItsOrder() {
        CellEmergence emergence = CellEmergence.EMPTY.with(look(100, .2)).with(look(300, .5));
        assertThat(emergence.looks()).containsExactly(look(100, .2), look(300, .5));
        assertThat(CellEmergence.EMPTY.looks()).isEmpty();
    }

    @Test
    void keepsTheLastOfTwoLooksAtTheSameNetwork() {
        CellEmergence emergence =
                CellEmergence.EMPTY.with(look(100, .2)).with(look(300, .4)).with(look(300, .5));
        assertThat(emergence.looks()).containsExactly(look(100, .2), look(300, .5));
    }

    private static CellEmergence.Look look(long iteration, double strength) {
        CellEmergence.Point point = new CellEmergence.Point(0, 3, strength);
        return new CellEmergence.Look(iteration, Map.of(Concepts.INSIDE_QUOTES, point), Map.of());
    }
}
