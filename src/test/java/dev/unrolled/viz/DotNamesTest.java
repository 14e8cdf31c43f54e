package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

class DotNamesTest {
    private static final Bounds WITHIN = new BoundingBox(0, 0, 200, 100);
    private final DotNames names = new DotNames(List.of(), new double[0][], 10, 5);

    private Optional<Bounds> place(double x, double y) {
        return names.place(new double[] {x, y}, 40, 5, WITHIN);
    }

    @Test
    void aNameStandsAtTheRightOfItsDotWhereThereIsRoom() {
        assertThat(place(50, 50).orElseThrow().getMinX()).isEqualTo(55);
        assertThat(place(190, 20).orElseThrow().getMaxX()).isEqualTo(185);
    }

    @Test
    void namesOfNeighboursDoNotOverlap() {
        Bounds first = place(50, 50).orElseThrow();
        Bounds second = place(52, 50).orElseThrow();
        Bounds third = place(51, 51).orElseThrow();
        assertThat(first.intersects(second)).isFalse();
        assertThat(third.intersects(first)).isFalse();
        assertThat(third.intersects(second)).isFalse();
    }

    @Test
    void aNameWithoutRoomIsLeftOut() {
        for (int k = 0; k < 4; k++) {
            assertThat(place(100, 50)).isPresent();
        }
        assertThat(place(100, 50)).isEmpty();
    }
}
