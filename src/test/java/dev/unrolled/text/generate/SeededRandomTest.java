package dev.unrolled.text.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    @Test
    void theSameSeedGivesTheSameNumbers() {
        SeededRandom one = new SeededRandom(3);
        SeededRandom two = new SeededRandom(3);
        for (int count = 0; count < 100; count++) {
            assertThat(one.below(1000)).isEqualTo(two.below(1000));
        }
    }

    @Test
    void numbersFillTheRangeEvenly() {
        SeededRandom random = new SeededRandom(1);
        int[] counts = new int[7];
        for (int count = 0; count < 70_000; count++) {
            counts[random.between(10, 16) - 10]++;
        }
        assertThat(Arrays.stream(counts)).allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
    }
}
