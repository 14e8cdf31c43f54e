package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DotPickerTest {
    private static final double[][] POINTS = {{0, 0}, {10, 0}, {10, 0}, {10.2, 0}, {50, 50}};

    @Test
    void findsTheNearestDotWithinReach() {
        assertThat(DotPicker.nearest(POINTS, new double[] {3, 1}, 14, -1)).isZero();
        assertThat(DotPicker.nearest(POINTS, new double[] {30, 30}, 14, -1)).isEqualTo(-1);
    }

    @Test
    void ofDotsInOnePlaceFindsTheOneAfterTheChosenOne() {
        assertThat(DotPicker.nearest(POINTS, new double[] {10, 0}, 14, -1)).isEqualTo(1);
        assertThat(DotPicker.nearest(POINTS, new double[] {10, 0}, 14, 1)).isEqualTo(2);
        assertThat(DotPicker.nearest(POINTS, new double[] {10, 0}, 14, 3)).isEqualTo(1);
        assertThat(DotPicker.inPlace(POINTS, 2)).isEqualTo(3);
    }

    @Test
    void goesAlongAnAxisThroughEveryDotAndStopsAtItsEnds() {
        List<Dot> dots = List.of(new Dot(0.5, 0, 0, "a"), new Dot(0, 1, 0, "b"), new Dot(0.5, 0, 0, "c"));
        assertThat(DotPicker.along(dots, false, 1, 1)).isZero();
        assertThat(DotPicker.along(dots, false, 0, 1)).isEqualTo(2);
        assertThat(DotPicker.along(dots, false, 2, 1)).isEqualTo(2);
        assertThat(DotPicker.along(dots, true, 0, -1)).isZero();
        assertThat(DotPicker.along(dots, true, 2, 1)).isEqualTo(1);
        assertThat(DotPicker.along(List.of(), true, -1, 1)).isEqualTo(-1);
    }

    @Test
    void dotsThatHaveNoPlaceAreNotFound() {
        double[][] points = {{Double.NaN, 0}};
        assertThat(DotPicker.nearest(points, new double[] {0, 0}, 14, -1)).isEqualTo(-1);
    }
}
