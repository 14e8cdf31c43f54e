package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxesTest {
    @Test
    void columnsAndPointsMapToEachOther() {
        TimeAxis axis = TimeAxis.fit(40, 1000, 11).startingAt(100, 500);
        assertThat(axis.count()).isEqualTo(90);
        for (int timeStep = axis.first(); timeStep < axis.end(); timeStep++) {
            assertThat(axis.timeStepAt(axis.x(timeStep))).isEqualTo(timeStep);
            assertThat(axis.timeStepAt(axis.x(timeStep) + 10.9)).isEqualTo(timeStep);
        }
        assertThat(axis.timeStepAt(39)).isEqualTo(-1);
        assertThat(axis.timeStepAt(axis.right())).isEqualTo(-1);
        assertThat(axis.nearestTimeStep(-5)).isEqualTo(100);
        assertThat(axis.nearestTimeStep(5000)).isEqualTo(189);
    }

    @Test
    void cursorStaysInSightWithContext() {
        TimeAxis axis = TimeAxis.fit(0, 1000, 10);
        assertThat(axis.showing(50, 500).first()).isZero();
        assertThat(axis.showing(300, 500).contains(300)).isTrue();
        assertThat(axis.showing(300, 500).end()).isEqualTo(309);
        assertThat(axis.startingAt(400, 500).showing(300, 500).first()).isEqualTo(292);
        assertThat(axis.showing(499, 500).end()).isEqualTo(500);
        assertThat(axis.showing(-1, 500)).isEqualTo(axis);
    }

    @Test
    void axisStaysWithinThePassage() {
        TimeAxis axis = TimeAxis.fit(0, 1000, 10);
        assertThat(axis.startingAt(1000, 500).end()).isEqualTo(500);
        assertThat(axis.startingAt(-3, 500).first()).isZero();
        assertThat(axis.startingAt(20, 30).first()).isZero();
        assertThat(axis.centredOn(250, 500).first()).isEqualTo(200);
    }

    @Test
    void columnsAreWholeDevicePixels() {
        assertThat(TimeAxis.onPixels(11.3, 1)).isEqualTo(11);
        assertThat(TimeAxis.onPixels(11.3, 0.5)).isEqualTo(11.5);
        assertThat(TimeAxis.onPixels(0.1, 1)).isEqualTo(1);
    }

    @Test
    void everyRowHasAPixelOrIsNotShown() {
        for (int pixels : new int[] {10, 127, 128, 190, 400}) {
            RowAxis rows = RowAxis.fit(128, pixels, 117);
            assertThat(rows.count()).isEqualTo(Math.min(128, pixels));
            assertThat(rows.showsAll()).isEqualTo(pixels >= 128);
            assertThat(rows.first()).isLessThanOrEqualTo(117);
            assertThat(rows.first() + rows.count()).isGreaterThan(117);
            assertThat(rows.top(rows.first())).isZero();
            assertThat(rows.bottom(rows.first() + rows.count() - 1)).isEqualTo(pixels);
            for (int row = rows.first(); row < rows.first() + rows.count(); row++) {
                assertThat(rows.bottom(row)).isGreaterThan(rows.top(row));
                for (int pixel = rows.top(row); pixel < rows.bottom(row); pixel++) {
                    assertThat(rows.rowAt(pixel)).isEqualTo(row);
                    assertThat(rows.rowAt(pixel + 0.9)).isEqualTo(row);
                }
            }
            assertThat(rows.rowAt(-1)).isEqualTo(-1);
            assertThat(rows.rowAt(pixels)).isEqualTo(-1);
        }
    }

    @Test
    void wrongRowOrderIsReplacedByTheUnitsOwn() {
        assertThat(RowOrder.valid(new int[] {2, 0, 1}, 3)).containsExactly(2, 0, 1);
        assertThat(RowOrder.valid(new int[] {2, 2, 1}, 3)).containsExactly(0, 1, 2);
        assertThat(RowOrder.valid(new int[] {0, 1}, 3)).containsExactly(0, 1, 2);
        assertThat(RowOrder.rowOf(new int[] {2, 0, 1}, 1)).isEqualTo(2);
        assertThat(RowOrder.rowOf(new int[] {2, 0, 1}, -1)).isEqualTo(-1);
    }

    @Test
    void pageGridHitsTheCellUnderAPoint() {
        PageGrid grid = PageGrid.fit(9, 24, 900, 260);
        assertThat(grid.columns()).isEqualTo(99);
        assertThat(grid.rows()).isEqualTo(10);
        assertThat(grid.capacity()).isEqualTo(990);
        assertThat(grid.column(grid.x(7) + 8.9)).isEqualTo(7);
        assertThat(grid.row(grid.y(3))).isEqualTo(3);
    }

    @Test
    void labelsKeepTheirGapAndStayNearTheirCurves() {
        assertThat(EndLabels.spread(new double[] {50, 10}, 12, 0, 100)).containsExactly(50, 10);
        assertThat(EndLabels.spread(new double[] {50, 50}, 12, 0, 100)).containsExactly(44, 56);
        assertThat(EndLabels.spread(new double[] {0, 1, 2}, 12, 0, 100)).containsExactly(0, 12, 24);
        assertThat(EndLabels.spread(new double[] {100, 99}, 12, 0, 100)).containsExactly(100, 88);
        assertThat(EndLabels.spread(new double[] {5, 5, 5}, 12, 0, 10)).containsExactly(0, 5, 10);
        assertThat(EndLabels.spread(new double[0], 12, 0, 10)).isEmpty();
    }

    @Test
    void labelsOfDifferentHeightsTouchAtTheirEdges() {
        assertThat(EndLabels.spread(new double[] {50, 50}, new double[] {10, 30}, 0, 100))
                .containsExactly(40, 60);
        assertThat(EndLabels.spread(new double[] {9, 9, 9}, new double[] {10, 10, 30}, 0, 15))
                .containsExactly(0, 5, 15);
    }
}
