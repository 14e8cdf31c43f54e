package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellHistoryTest {
    private static final long SECOND = 1_000_000_000L;
    private final CellHistory history = new CellHistory();

    private void visit(int unit, long nanos) {
        history.visit(new CellHistory.Place(0, unit), nanos);
    }

    @Test
    void goesBackAndForwardAgain() {
        visit(1, 0);
        visit(2, SECOND);
        visit(3, 2 * SECOND);
        assertThat(history.back()).contains(new CellHistory.Place(0, 2));
        assertThat(history.back()).contains(new CellHistory.Place(0, 1));
        assertThat(history.back()).isEmpty();
        assertThat(history.forward()).contains(new CellHistory.Place(0, 2));
    }

    @Test
    void cellsPassedQuicklyCountAsOneVisit() {
        visit(1, 0);
        visit(2, SECOND);
        visit(3, SECOND + 100);
        visit(4, SECOND + 200);
        assertThat(history.back()).contains(new CellHistory.Place(0, 1));
    }

    @Test
    void aNewChoiceForgetsTheWayForward() {
        visit(1, 0);
        visit(2, SECOND);
        history.back();
        visit(5, 3 * SECOND);
        assertThat(history.forward()).isEmpty();
    }
}
