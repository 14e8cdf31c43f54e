package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final int POINTS = 20_000;
    private static final int COLUMNS = 300;

    private static int[] indices(double[] y) {
        double[] x = new double[y.length];
        Arrays.setAll(x, index -> index);
        return Decimation.indices(x, y, new Decimation.Columns(0, y.length - 1, COLUMNS));
    }

    private static double[] noise() {
        Random random = new Random(3);
        return random.doubles(POINTS).toArray();
    }

    @Test
    void noSpikeIsLost() {
        double[] y = noise();
        y[12_345] = 100;
        y[777] = -100;
        assertThat(indices(y)).contains(12_345, 777);
    }

    @Test
    void everyColumnKeepsItsExtremes() {
        double[] y = noise();
        int[] kept = indices(y);
        Decimation.Columns columns = new Decimation.Columns(0, POINTS - 1, COLUMNS);
        double[] greatest = new double[COLUMNS];
        double[] greatestKept = new double[COLUMNS];
        for (int index = 0; index < POINTS; index++) {
            int column = columns.of(index);
            greatest[column] = Math.max(greatest[column], y[index]);
        }
        for (int index : kept) {
            int column = columns.of(index);
            greatestKept[column] = Math.max(greatestKept[column], y[index]);
        }
        assertThat(greatestKept).isEqualTo(greatest);
    }

    @Test
    void pointsStayInOrderAndFew() {
        int[] kept = indices(noise());
        assertThat(kept).isSorted().doesNotHaveDuplicates();
        assertThat(kept.length).isLessThanOrEqualTo(5 * COLUMNS);
        assertThat(kept[0]).isZero();
        assertThat(kept[kept.length - 1]).isEqualTo(POINTS - 1);
    }

    @Test
    void aSingleNotANumberIsKept() {
        double[] y = noise();
        y[4_321] = Double.NaN;
        assertThat(indices(y)).contains(4_321);
    }

    @Test
    void aColumnThatBeginsWithNotANumberStillKeepsItsExtremes() {
        double[] y = {Double.NaN, 3, 9, 1};
        assertThat(Decimation.indices(new double[] {0, 0, 0, 0}, y, new Decimation.Columns(0, 1, 1)))
                .containsExactly(0, 2, 3);
    }

    @Test
    void shortSeriesAreKeptWhole() {
        assertThat(indices(new double[] {3, 1, 2})).containsExactly(0, 1, 2);
        assertThat(indices(new double[0])).isEmpty();
    }
}
