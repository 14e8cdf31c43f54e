package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayTest {
    private static double[] powers(double ratio, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, lag -> 3 * Math.pow(ratio, lag));
        return values;
    }

    private static Optional<Decay> fit(double[] values) {
        return LagNorms.of(new double[][] {values}).decay();
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, halves every 3.1 characters",
        "1.0717734625362931, doubles every 10 characters",
        "0.9999, stays as it is",
        "1, stays as it is",
        "0.5, halves every character",
        "2, doubles every character",
        "0.25, falls to 25 % at every character",
        "3.24, grows 3.2-fold at every character",
        "0.995, halves every 138 characters",
    })
    void isSaidInWords(double ratio, String words) {
        assertThat(fit(powers(ratio, 101)).orElseThrow().inWords()).isEqualTo(words);
    }

    @Test
    void theFirstLagDoesNotCount() {
        double[] values = powers(0.8, 20);
        values[0] = 1e9;
        assertThat(fit(values).orElseThrow().ratio()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void endsBeforeTheFirstZeroOrOverflow() {
        double[] values = powers(0.8, 20);
        values[7] = 0;
        Decay decay = fit(values).orElseThrow();
        assertThat(decay.ratio()).isCloseTo(0.8, within(1e-12));
        assertThat(decay.to()).isEqualTo(6);
        values[5] = Double.POSITIVE_INFINITY;
        assertThat(fit(values).orElseThrow().to()).isEqualTo(4);
    }

    @Test
    void twoValuesAreTheFewest() {
        assertThat(fit(powers(0.8, 2))).isEmpty();
        assertThat(fit(powers(0.8, 3)).orElseThrow().ratio()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void partOfACurveIsFittedByItself() {
        double[] values = powers(0.5, 30);
        for (int lag = 10; lag < 30; lag++) {
            values[lag] = values[9] * Math.pow(0.9, lag - 9);
        }
        LagNorms norms = LagNorms.of(new double[][] {values});
        assertThat(norms.decay(1, 9).orElseThrow().ratio()).isCloseTo(0.5, within(1e-12));
        assertThat(norms.decay(9, 29).orElseThrow().ratio()).isCloseTo(0.9, within(1e-12));
    }
}
