package dev.unrolled.analysis.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayTest {
    private static double[] powers(double ratio, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, lag -> 3 * Math.pow(ratio, lag));
        return values;
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
        assertThat(Decay.fit(powers(ratio, 101)).orElseThrow().inWords()).isEqualTo(words);
    }

    @Test
    void theFirstLagDoesNotCount() {
        double[] values = powers(0.8, 20);
        values[0] = 1e9;
        assertThat(Decay.fit(values).orElseThrow().ratio()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void endsBeforeTheFirstZeroOrOverflow() {
        double[] values = powers(0.8, 20);
        values[7] = 0;
        Decay decay = Decay.fit(values).orElseThrow();
        assertThat(decay.ratio()).isCloseTo(0.8, within(1e-12));
        assertThat(decay.to()).isEqualTo(6);
        values[5] = Double.POSITIVE_INFINITY;
        assertThat(Decay.fit(values).orElseThrow().to()).isEqualTo(4);
    }

    @Test
    void twoValuesAreTheFewest() {
        assertThat(Decay.fit(powers(0.8, 2))).isEmpty();
        assertThat(Decay.fit(powers(0.8, 3)).orElseThrow().ratio()).isCloseTo(0.8, within(1e-12));
    }
}
