package dev.unrolled.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnSpansTest {
    @Test
    void everyPointLiesInItsColumnsSpan() {
        Random random = new Random(4);
        double[] y = random.doubles(5000, 0, 200).toArray();
        ColumnSpans spans = new ColumnSpans(300);
        for (int index = 0; index < y.length; index++) {
            spans.add(index * 300 / y.length, y[index]);
        }
        for (int index = 0; index < y.length; index++) {
            assertThat(y[index]).isBetween(spans.top(index * 300 / y.length), spans.bottom(index * 300 / y.length));
        }
    }

    @Test
    void neighbouringSpansTouch() {
        ColumnSpans spans = new ColumnSpans(10);
        spans.add(0, 100);
        spans.add(1, 20);
        spans.add(5, 60);
        for (int column = 1; column <= 5; column++) {
            assertThat(spans.top(column)).isLessThanOrEqualTo(spans.bottom(column - 1) + 1e-9);
            assertThat(spans.bottom(column)).isGreaterThanOrEqualTo(spans.top(column - 1) - 1e-9);
        }
        assertThat(spans.top(6)).isNaN();
    }

    @Test
    void notANumberInterruptsTheCurve() {
        ColumnSpans spans = new ColumnSpans(10);
        spans.add(0, 5);
        spans.add(3, Double.NaN);
        spans.add(6, 5);
        assertThat(spans.top(0)).isEqualTo(5);
        assertThat(spans.top(3)).isNaN();
        assertThat(spans.top(5)).isNaN();
        assertThat(spans.top(6)).isEqualTo(5);
    }
}
