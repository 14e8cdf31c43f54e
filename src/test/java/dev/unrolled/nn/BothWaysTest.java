package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is particular to networks that read from both sides; the contract of the cells covers them too. */
class BothWaysTest {
    private static final int VOCABULARY = 7;

    static Stream<CellKind> kinds() {
        return RecurrentCellContractTest.bothWays().stream();
    }

    private static NetworkConfiguration configuration(CellKind kind, int layers, int embedding) {
        return new NetworkConfiguration(
                kind, layers, 4, VOCABULARY, embedding, InitialWeights.DEFAULT, ReadingDirection.BOTH_WAYS);
    }

    private static double[][] probabilities(NetworkPass pass, int[] characters) {
        int[] targets = new int[characters.length];
        Arrays.fill(targets, -1);
        pass.forward(characters, targets);
        double[][] all = new double[characters.length][VOCABULARY];
        for (int timeStep = 0; timeStep < characters.length; timeStep++) {
            for (int character = 0; character < VOCABULARY; character++) {
                all[timeStep][character] = pass.probability(timeStep, 0, character);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void seesEveryCharacterButTheOneItPredicts(CellKind kind) {
        RandomChunk chunk = new RandomChunk(configuration(kind, 2, 0), new Span(1, 8));
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        NetworkPass pass = NetworkPass.forReading(network, chunk.span);
        double[][] before = probabilities(pass, chunk.characters);
        for (int changed = 0; changed < 8; changed++) {
            int[] characters = chunk.characters.clone();
            characters[changed] = (characters[changed] + 1) % VOCABULARY;
            double[][] after = probabilities(pass, characters);
            for (int timeStep = 0; timeStep < 8; timeStep++) {
                boolean same = Arrays.equals(before[timeStep], after[timeStep]);
                assertThat(same)
                        .as("p(x%d) when x%d changes", timeStep + 1, changed)
                        .isEqualTo(changed == timeStep + 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void targetsAreNeverRead(CellKind kind) {
        RandomChunk chunk = new RandomChunk(configuration(kind, 1, 0), new Span(1, 8));
        NetworkPass pass = NetworkPass.forReading(chunk.network(Precision.DOUBLE, 0.8), chunk.span);
        double[][] unknown = probabilities(pass, chunk.characters);
        pass.forward(chunk.characters, chunk.targets);
        assertThat(pass.probability(3, 0, 2)).isEqualTo(unknown[3][2]);
    }

    @Test
    void theGradientOfAnEmbeddingSumsBothSides() {
        for (int layers = 1; layers <= 2; layers++) {
            RandomChunk chunk = new RandomChunk(configuration(CellKind.GRU, layers, 3), new Span(2, 5));
            GradientCheck check = new GradientCheck(chunk).run();
            assertThat(check.worstError()).as(check.worstPlace()).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasTheGradientsOfItsLossWithAnEmbeddingUnderDropout(CellKind kind) {
        RandomChunk chunk = new RandomChunk(configuration(kind, 2, 3), new Span(2, 5));
        GradientCheck check = new GradientCheck(chunk).withDropout(0.4, 9).run();
        assertThat(check.worstError()).as(check.worstPlace()).isLessThan(1e-6);
    }

    /** One reading of streams in chunks: every signal of every layer, and the probabilities. */
    private static List<float[]> read(Network network, Span chunk, int[][] streams, StreamReader.Extent extent) {
        List<float[]> all = new ArrayList<>();
        new StreamReader(network, chunk)
                .read(
                        (stream, position) -> streams[stream][position],
                        extent,
                        (pass, position, steps) -> {
                            for (int row = 0; row < steps * chunk.batch(); row++) {
                                for (int layer = 0;
                                        layer < network.configuration().layerCount();
                                        layer++) {
                                    for (Signal signal : network.signals()) {
                                        float[] values = new float[4];
                                        pass.copySignal(signal, layer, row, values);
                                        all.add(values);
                                    }
                                }
                                float[] probabilities = new float[VOCABULARY];
                                pass.copyProbabilities(row / chunk.batch(), row % chunk.batch(), probabilities);
                                all.add(probabilities);
                            }
                        },
                        () -> false);
        return all;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void chunksOfAReadingLeaveNoTrace(CellKind kind) {
        SplittableRandom random = new SplittableRandom(5);
        int[][] streams = {
            random.ints(60, 0, VOCABULARY).toArray(),
            random.ints(60, 0, VOCABULARY).toArray()
        };
        Network network = new RandomChunk(configuration(kind, 2, 0), new Span(1, 1)).network(Precision.DOUBLE, 0.8);
        for (StreamReader.Extent extent : List.of(new StreamReader.Extent(60, 0), new StreamReader.Extent(37, 23))) {
            List<float[]> whole = read(network, new Span(2, 60), streams, new StreamReader.Extent(60, 0));
            for (int steps : new int[] {1, 2, 7, 10}) {
                List<float[]> chunked = read(network, new Span(2, steps), streams, extent);
                for (int k = 0; k < chunked.size(); k++) {
                    assertThat(chunked.get(k)).containsExactly(whole.get(k), within(1e-6f));
                }
            }
        }
    }

    @Test
    void aLongReadingLooksFarEnoughBeyondEachSection() {
        int length = 64 * 2 + 10;
        int[][] streams = {new SplittableRandom(6).ints(length, 0, VOCABULARY).toArray()};
        Network network =
                new RandomChunk(configuration(CellKind.GRU, 1, 0), new Span(1, 1)).network(Precision.DOUBLE, 0.8);
        List<float[]> whole = read(network, new Span(1, length), streams, new StreamReader.Extent(length, 0));
        List<float[]> sections = read(network, new Span(1, 2), streams, new StreamReader.Extent(length, 0));
        for (int k = 0; k < whole.size(); k++) {
            assertThat(sections.get(k)).containsExactly(whole.get(k), within(1e-6f));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsShownOfAPassageDoesNotDependOnWhereItEnds(CellKind kind) {
        int[] text = new SplittableRandom(7).ints(200, 0, VOCABULARY).toArray();
        Network network = new RandomChunk(configuration(kind, 2, 0), new Span(1, 1)).network(Precision.DOUBLE, 0.8);
        PassageReader reader = new PassageReader(network, new int[] {'a', 'b', 'c', 'd', 'e', 'f', 'g'});
        SequenceTrace some = reader.read(text, 60, 30, 0);
        SequenceTrace more = reader.read(text, 60, 120, 0);
        Signal shown = network.signals().get(0);
        NetworkPass whole = NetworkPass.forReading(network, new Span(1, text.length));
        double[][] probabilities = probabilities(whole, text);
        for (int timeStep = 0; timeStep < 30; timeStep++) {
            assertThat(some.nextProbability(timeStep))
                    .isCloseTo(more.nextProbability(timeStep), within(1e-6f))
                    .isCloseTo((float) probabilities[60 + timeStep][text[61 + timeStep]], within(1e-6f));
            for (int layer = 0; layer < 4; layer++) {
                float value = some.value(shown, layer, timeStep, 1);
                float[] expected = new float[4];
                whole.copySignal(shown, layer, 60 + timeStep, expected);
                assertThat(value)
                        .isCloseTo(more.value(shown, layer, timeStep, 1), within(1e-6f))
                        .isCloseTo(expected[1], within(1e-6f));
            }
        }
        assertThat(some.layerName(2)).isEqualTo("layer 2, from the right");
    }

    @Test
    void aCancelledReadingGivesNotANumber() {
        Network network =
                new RandomChunk(configuration(CellKind.RNN, 1, 0), new Span(1, 1)).network(Precision.FLOAT, 0.8);
        double loss = new StreamReader(network, new Span(1, 5))
                .read(
                        (stream, position) -> 0,
                        new StreamReader.Extent(20, 3),
                        (pass, position, steps) -> {},
                        () -> true);
        assertThat(loss).isNaN();
    }

    @ParameterizedTest
    @EnumSource
    void hasTheNamesOfPyTorchAndTwiceTheOutputWeights(Precision precision) {
        Parameters parameters = Parameters.zeros(configuration(CellKind.GRU, 2, 0), precision);
        assertThat(parameters.all().stream().map(Parameter::name))
                .containsSubsequence(
                        "weight_ih_l0",
                        "weight_hh_l1",
                        "weight_ih_l0_reverse",
                        "weight_hh_l0_reverse",
                        "bias_l0_reverse",
                        "bias_hn_l0_reverse",
                        "weight_ih_l1_reverse",
                        "output.weight");
        assertThat(parameters.get(Parameters.OUTPUT_WEIGHT).columns()).isEqualTo(8);
        assertThat(parameters.get("weight_ih_l1_reverse").columns()).isEqualTo(4);
    }

    @Test
    void namesItsLayersByTheirSide() {
        NetworkConfiguration network = configuration(CellKind.LSTM, 2, 0);
        assertThat(network.layerNames().all())
                .containsExactly("layer 0", "layer 1", "layer 2, from the right", "layer 3, from the right");
        assertThat(network.label()).isEqualTo("LSTM 2×4, both ways");
    }

    @Test
    void aJordanNetworkCannotReadBothWays() {
        assertThatThrownBy(() -> configuration(CellKind.JORDAN, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only read left to right");
    }

    @Test
    void cannotWrite() {
        Network network = Network.initialised(configuration(CellKind.LSTM, 1, 0), Precision.FLOAT, 1);
        assertThat(network.configuration().canWrite()).isFalse();
        assertThatThrownBy(() -> new TextSampler(network, 1, 1)).hasMessage(TextSampler.CANNOT_WRITE);
    }
}
