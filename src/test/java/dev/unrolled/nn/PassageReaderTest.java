package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassageReaderTest {
    private static final int VOCABULARY = 9;
    private static final int[] CODE_POINTS =
            IntStream.range(0, VOCABULARY).map(index -> 'a' + index).toArray();

    private final int[] text = new SplittableRandom(2).ints(200, 0, VOCABULARY).toArray();

    private static Network network(CellKind kind, Precision precision, int vocabulary) {
        NetworkConfiguration configuration = new NetworkConfiguration(kind, 2, 6, vocabulary, 1);
        return new RandomChunk(configuration, new Span(1, 1)).network(precision, 0.8);
    }

    @ParameterizedTest
    @EnumSource
    void recordsWhatATrainingPassComputesOnTheSameCharacters(CellKind kind) {
        for (Precision precision : Precision.values()) {
            Network network = network(kind, precision, VOCABULARY);
            int from = 73;
            int length = 120;
            SequenceTrace trace = new PassageReader(network, CODE_POINTS).read(text, from, length, 5000);
            NetworkPass pass = NetworkPass.forTraining(network, new Span(1, from + length));
            pass.forward(Arrays.copyOf(text, from + length), Arrays.copyOfRange(text, 1, from + length + 1));
            double tolerance = precision == Precision.FLOAT ? 1e-6 : 1e-7;
            for (int timeStep = 0; timeStep < length; timeStep++) {
                assertThat(trace.codePoint(timeStep)).isEqualTo('a' + text[from + timeStep]);
                assertThat(trace.nextCodePoint(timeStep)).isEqualTo('a' + text[from + timeStep + 1]);
                assertThat((double) trace.nextProbability(timeStep))
                        .isCloseTo(pass.probability(from + timeStep, 0, text[from + timeStep + 1]), within(tolerance));
                assertValues(trace, timeStep, pass, from + timeStep, tolerance);
            }
            assertThat(trace.offset()).isEqualTo(5000);
        }
    }

    private static void assertValues(SequenceTrace trace, int timeStep, NetworkPass pass, int step, double tolerance) {
        for (Signal signal : trace.signals()) {
            for (int layer = 0; layer < 2; layer++) {
                for (int unit = 0; unit < 6; unit++) {
                    double expected = pass.layer(layer).signal(signal).get(step + 1, unit);
                    assertThat((double) trace.value(signal, layer, timeStep, unit))
                            .as("%s, layer %d, time step %d, unit %d", signal, layer, timeStep, unit)
                            .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    @Test
    void listsTheLikeliestCharactersInOrder() {
        SequenceTrace trace = new PassageReader(network(CellKind.LSTM, Precision.FLOAT, VOCABULARY), CODE_POINTS)
                .read(text, 10, 60, 0);
        for (int timeStep = 0; timeStep < trace.length(); timeStep++) {
            float before = 1;
            for (int rank = 0; rank < SequenceTrace.CANDIDATES; rank++) {
                float probability = trace.candidateProbability(timeStep, rank);
                assertThat(probability).isPositive().isLessThanOrEqualTo(before);
                before = probability;
                if (trace.candidateCodePoint(timeStep, rank) == trace.nextCodePoint(timeStep)) {
                    assertThat(probability).isEqualTo(trace.nextProbability(timeStep));
                }
            }
        }
    }

    @Test
    void aSmallVocabularyLeavesTheLastRanksEmpty() {
        int[] few = {0, 1, 2, 1};
        SequenceTrace trace =
                new PassageReader(network(CellKind.LSTM, Precision.FLOAT, 3), CODE_POINTS).read(few, 0, 4, -1);
        assertThat(trace.candidateCodePoint(0, 2)).isBetween((int) 'a', (int) 'c');
        assertThat(trace.candidateCodePoint(0, 3)).isEqualTo(-1);
    }

    @Test
    void doesNotKnowWhatFollowsTheLastCharacterOfAText() {
        PassageReader reader = new PassageReader(network(CellKind.LSTM, Precision.FLOAT, VOCABULARY), CODE_POINTS);
        SequenceTrace trace = reader.read(text, 190, 10, 190);
        assertThat(trace.nextCodePoint(8)).isEqualTo('a' + text[199]);
        assertThat(trace.nextCodePoint(9)).isEqualTo(-1);
        assertThat(trace.nextProbability(9)).isNaN();
        assertThat(trace.candidateCodePoint(9, 0)).isNotEqualTo(-1);
    }

    @Test
    void startsFromTheZeroStateEveryTime() {
        PassageReader reader = new PassageReader(network(CellKind.LSTM, Precision.FLOAT, VOCABULARY), CODE_POINTS);
        float[] first = reader.read(text, 30, 80, 0).unitSeries(Signal.HIDDEN_STATE, 1, 0);
        reader.read(text, 0, 200, 0);
        assertThat(reader.read(text, 30, 80, 0).unitSeries(Signal.HIDDEN_STATE, 1, 0))
                .containsExactly(first);
    }

    @Test
    void readsTheWarmUpFirst() {
        PassageReader reader = new PassageReader(network(CellKind.LSTM, Precision.FLOAT, VOCABULARY), CODE_POINTS);
        float[] warm = reader.read(text, 40, 20, 0).unitSeries(Signal.CELL_STATE, 0, 1);
        float[] cold = reader.read(Arrays.copyOfRange(text, 40, 61), 0, 20, 0).unitSeries(Signal.CELL_STATE, 0, 1);
        assertThat(warm[0]).isNotEqualTo(cold[0]);
    }

    @Test
    void seesNewWeightsAtItsNextReading() {
        Network network = network(CellKind.LSTM, Precision.FLOAT, VOCABULARY);
        PassageReader reader = new PassageReader(network, CODE_POINTS);
        reader.read(text, 0, 60, 0);
        network.parameters().copyFrom(Parameters.zeros(network.configuration(), Precision.FLOAT));
        SequenceTrace trace = reader.read(text, 0, 60, 0);
        assertThat(trace.value(Signal.FORGET_GATE, 0, 59, 0)).isEqualTo(0.5f);
        assertThat(trace.nextProbability(10)).isCloseTo(1f / VOCABULARY, within(1e-6f));
    }
}
