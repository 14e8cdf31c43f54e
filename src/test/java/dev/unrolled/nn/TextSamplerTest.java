package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSamplerTest {
    private static final double[] CONSTANT = {0.5, 0.3, 0.15, 0.05};

    private static int[] write(TextSampler sampler, int length) {
        return IntStream.generate(sampler::next).limit(length).toArray();
    }

    private static Network random() {
        return RandomChunk.of(CellKind.LSTM, 2, 8, new Span(1, 1)).network(Precision.FLOAT, 1.5);
    }

    /** A network that predicts the same distribution whatever it has read. */
    private static Network constant() {
        NetworkConfiguration configuration = new NetworkConfiguration(CellKind.LSTM, 1, 2, CONSTANT.length, 1);
        Parameters parameters = Parameters.zeros(configuration, Precision.FLOAT);
        for (int character = 0; character < CONSTANT.length; character++) {
            parameters.get(Parameters.OUTPUT_BIAS).set(character, Math.log(CONSTANT[character]));
        }
        parameters.push();
        return new Network(configuration, parameters);
    }

    @Test
    void theSameSeedWritesTheSameText() {
        Network network = random();
        int[] text = write(new TextSampler(network, 1, 3), 200);
        assertThat(write(new TextSampler(network, 1, 3), 200)).containsExactly(text);
        assertThat(write(new TextSampler(network, 1, 4), 200)).isNotEqualTo(text);
    }

    @Test
    void drawsEachCharacterAsOftenAsItsProbabilitySays() {
        int[] text = write(new TextSampler(constant(), 1, 1), 20_000);
        for (int character = 0; character < CONSTANT.length; character++) {
            assertThat(share(text, character)).isCloseTo(CONSTANT[character], within(0.015));
        }
    }

    @Test
    void aTemperatureOfOneHalfSquaresTheProbabilities() {
        int[] text = write(new TextSampler(constant(), 0.5, 1), 20_000);
        double sum = 0.25 + 0.09 + 0.0225 + 0.0025;
        for (int character = 0; character < CONSTANT.length; character++) {
            double expected = CONSTANT[character] * CONSTANT[character] / sum;
            assertThat(share(text, character)).isCloseTo(expected, within(0.015));
        }
    }

    private static double share(int[] text, int character) {
        return (double) IntStream.of(text).filter(index -> index == character).count() / text.length;
    }

    @Test
    void alwaysTakesTheLikeliestCharacterWhereTheTemperatureIsNearZero() {
        for (double temperature : new double[] {1e-2, 1e-4, 1e-300, Double.MIN_VALUE}) {
            TextSampler sampler = new TextSampler(constant(), temperature, 1);
            sampler.read(2);
            assertThat(write(sampler, 50)).as("temperature %s", temperature).containsOnly(0);
        }
    }

    @Test
    void writesOnFromWhatItHasRead() {
        Network network = random();
        TextSampler first = new TextSampler(network, 1e-4, 1);
        TextSampler second = new TextSampler(network, 1e-4, 2);
        for (TextSampler sampler : List.of(first, second)) {
            for (int character : new int[] {3, 1, 4, 1, 5}) {
                sampler.read(character);
            }
        }
        assertThat(write(first, 50)).containsExactly(write(second, 50));
    }

    @Test
    void remembersMoreThanTheLastCharacter() {
        Network network = random();
        TextSampler first = new TextSampler(network, 1, 1);
        TextSampler second = new TextSampler(network, 1, 1);
        first.read(3);
        first.read(5);
        second.read(0);
        second.read(5);
        assertThat(write(first, 200)).isNotEqualTo(write(second, 200));
    }

    @Test
    void aClampChangesWhatIsWritten() {
        Network network = random();
        TextSampler free = new TextSampler(network, 1, 3);
        TextSampler held = new TextSampler(network, 1, 3);
        held.clamp(new Clamps(List.of(new Clamps.Clamp(1, 0, 3))));
        assertThat(write(held, 200)).isNotEqualTo(write(free, 200));
    }

    @Test
    void refusesATemperatureThatIsNotAboveZero() {
        for (double temperature : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> new TextSampler(random(), temperature, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("temperature");
        }
    }
}
