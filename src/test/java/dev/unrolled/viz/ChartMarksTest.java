package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartMarksTest {
    @Test
    void columnsHaveTheShareOfTheirStepsThatIsMarked() {
        double[] everyFourth = IntStream.range(0, 1000)
                .filter(k -> k % 4 == 0)
                .asDoubleStream()
                .toArray();
        double[] shares = new ChartMarks("clipped", everyFourth).shares(new double[] {0, 1000}, 10);
        assertThat(shares).hasSize(10);
        for (double share : shares) {
            assertThat(share).isCloseTo(0.25, within(1e-9));
        }
    }

    @Test
    void aColumnNarrowerThanAStepIsWholeWhereItsStepIsMarked() {
        double[] shares = new ChartMarks("clipped", new double[] {2, 99}).shares(new double[] {0, 10}, 100);
        assertThat(shares[20]).isEqualTo(1);
        assertThat(IntStream.range(0, 100).filter(k -> shares[k] > 0).count()).isEqualTo(1);
    }
}
