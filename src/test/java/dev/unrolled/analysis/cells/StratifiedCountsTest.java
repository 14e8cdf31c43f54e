package dev.unrolled.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedCountsTest {
    private static final int COUNT = 2_000;
    private static final int KINDS = 7;

    private final int[] characters = new int[COUNT];
    private final boolean[] on = new boolean[COUNT];
    private final double[] values = new double[COUNT];
    private final int[] bins = new int[COUNT];

    /** Values depend on the label, and more on the character, which goes along with the label; the last is never on. */
    private void draw(long seed) {
        Random random = new Random(seed);
        for (int k = 0; k < COUNT; k++) {
            characters[k] = random.nextInt(KINDS);
            on[k] = characters[k] < KINDS - 1 && random.nextDouble() < 0.1 + 0.12 * characters[k];
            values[k] = random.nextGaussian() + characters[k] + (on[k] ? 0.7 : 0);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int k = 0; k < COUNT; k++) {
            bins[k] = (int) ((long) Arrays.binarySearch(sorted, values[k]) * QuantileBins.BINS / COUNT);
        }
    }

    private double counted() {
        StratifiedCounts counts = new StratifiedCounts();
        for (int k = 0; k < COUNT; k++) {
            counts.add(characters[k], bins[k], on[k]);
        }
        return counts.auc();
    }

    /** Of all pairs of the same character, one in the concept and one not, how many the signal puts right; ties count half. */
    private double allPairs(double[] signal) {
        double right = 0;
        long pairs = 0;
        for (int inside = 0; inside < COUNT; inside++) {
            for (int outside = 0; outside < COUNT; outside++) {
                if (on[inside] && !on[outside] && characters[inside] == characters[outside]) {
                    right += signal[inside] == signal[outside] ? 0.5 : signal[inside] > signal[outside] ? 1 : 0;
                    pairs++;
                }
            }
        }
        return right / pairs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAllPairsOfEqualCharacters(long seed) {
        draw(seed);
        double[] binned = Arrays.stream(bins).asDoubleStream().toArray();
        assertThat(counted()).isCloseTo(allPairs(binned), within(1e-12)).isBetween(0.6, 0.8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void binningCostsLittleOfTheAucOfTheRawSignal(long seed) {
        draw(seed);
        assertThat(counted()).isCloseTo(allPairs(values), within(0.003));
    }

    @Test
    void isNotDefinedWhereTheCharacterDecidesTheConcept() {
        StratifiedCounts counts = new StratifiedCounts();
        for (int k = 0; k < 100; k++) {
            counts.add(k % 2, k, k % 2 == 0);
        }
        assertThat(counts.auc()).isNaN();
    }
}
