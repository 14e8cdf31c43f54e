package dev.unrolled.analysis.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtlasReaderTest {
    private static final Offset<Double> FLOAT = within(2e-5);
    private static final int LAYERS = 2;

    private static CellAtlas atlas(Network network) {
        return new AtlasReader(network, SmallNetworks.TEXT, AtlasReader.CHARACTERS)
                .read(done -> {}, () -> false)
                .orElseThrow();
    }

    /** All values of a signal of a unit, stretch after stretch. */
    private static double[] values(List<SequenceTrace> traces, Signal signal, int layer, int unit) {
        return traces.stream()
                .flatMapToDouble(trace -> {
                    float[] series = trace.unitSeries(signal, layer, unit);
                    return java.util.stream.IntStream.range(0, series.length).mapToDouble(step -> series[step]);
                })
                .toArray();
    }

    private static int[] characters(List<SequenceTrace> traces) {
        return traces.stream()
                .flatMapToInt(trace ->
                        java.util.stream.IntStream.range(0, trace.length()).map(trace::codePoint))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = CellKind.class,
            names = {"LSTM", "GRU", "RNN", "RNN_RELU", "RNN_LINEAR", "MUT1"})
    void spreadAndSaturationAreThoseOfDirectCounting(CellKind kind) {
        Network network = SmallNetworks.network(kind, LAYERS);
        List<SequenceTrace> traces = SmallNetworks.traces(network, 0);
        CellAtlas atlas = atlas(network);
        assertThat(atlas.basis().characters()).isEqualTo(characters(traces).length);
        for (Signal signal : network.signals()) {
            for (int layer = 0; layer < LAYERS; layer++) {
                for (int unit = 0; unit < SmallNetworks.UNITS; unit++) {
                    check(atlas.spread(signal, layer, unit), signal, values(traces, signal, layer, unit));
                }
            }
        }
    }

    private static void check(Spread spread, Signal signal, double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double variance = java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(spread.mean()).isCloseTo(mean, within(2e-5 * Math.max(1, Math.abs(mean))));
        assertThat(spread.deviation()).isCloseTo(Math.sqrt(variance), within(1e-4 * Math.max(1, Math.sqrt(variance))));
        int[] counts = new int[Spread.BINS];
        for (double value : values) {
            int bin = (int) ((value - spread.low()) / (spread.high() - spread.low()) * Spread.BINS);
            counts[Math.max(0, Math.min(Spread.BINS - 1, bin))]++;
            assertThat(value).isBetween(spread.low() - 1e-6, spread.high() + 1e-6);
        }
        for (int bin = 0; bin < Spread.BINS; bin++) {
            // A value on an edge may be rounded to either side.
            assertThat(spread.counts().get(bin)).isCloseTo(counts[bin], within(3));
        }
        if (signal.range() == Signal.Range.AUTOMATIC) {
            assertThat(spread.leftSaturated()).isNaN();
            return;
        }
        double low = signal.isGate() ? 0.1 : -0.9;
        assertThat(spread.leftSaturated()).isCloseTo(share(values, value -> value < low), within(6e-4));
        assertThat(spread.rightSaturated()).isCloseTo(share(values, value -> value > 0.9), within(6e-4));
    }

    private static double share(double[] values, java.util.function.DoublePredicate holds) {
        return (double) java.util.Arrays.stream(values).filter(holds).count() / values.length;
    }

    @Test
    void meansAfterCharactersAndClassesAreThoseOfDirectCounting() {
        Network network = SmallNetworks.network(CellKind.LSTM, LAYERS);
        List<SequenceTrace> traces = SmallNetworks.traces(network, 0);
        int[] characters = characters(traces);
        double[] values = values(traces, Signal.OUTPUT_GATE, 1, 3);
        CellAtlas atlas = atlas(network);
        List<CharacterMean> means = atlas.characterMeans(Signal.OUTPUT_GATE, 1, 3);
        assertThat(means).hasSize(SmallNetworks.TEXT.vocabulary().size());
        means.forEach(mean -> check(mean, characters, values, codePoint -> codePoint == mean.codePoint()));
        List<CharacterMean> classes = atlas.classMeans(Signal.OUTPUT_GATE, 1, 3);
        assertThat(classes)
                .extracting(CharacterMean::kind)
                .containsExactlyInAnyOrder(
                        CharacterClass.NEWLINE,
                        CharacterClass.BLANK,
                        CharacterClass.CAPITAL,
                        CharacterClass.SMALL,
                        CharacterClass.DIGIT,
                        CharacterClass.SIGN,
                        CharacterClass.SIGN,
                        CharacterClass.SIGN,
                        CharacterClass.SIGN);
        classes.forEach(mean -> check(
                mean,
                characters,
                values,
                codePoint -> mean.codePoint() >= 0
                        ? codePoint == mean.codePoint()
                        : CharacterClass.of(codePoint) == mean.kind()));
    }

    private static void check(
            CharacterMean mean, int[] characters, double[] values, java.util.function.IntPredicate belongs) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < characters.length; k++) {
            if (belongs.test(characters[k])) {
                sum += values[k];
                count++;
            }
        }
        assertThat(mean.count()).isEqualTo(count);
        assertThat(mean.mean()).isCloseTo(sum / count, FLOAT);
    }

    @Test
    void memoryIsThatOfTheProductsFollowedOneByOne() {
        Network network = SmallNetworks.network(CellKind.GRU, 1);
        List<SequenceTrace> traces = SmallNetworks.traces(network, 0);
        CellAtlas atlas = atlas(network);
        int counted = traces.get(0).length();
        for (int unit = 0; unit < SmallNetworks.UNITS; unit++) {
            Memory memory = atlas.memory(0, unit).orElseThrow();
            double logarithms = java.util.Arrays.stream(values(traces, Signal.UPDATE_GATE, 0, unit))
                    .map(Math::log)
                    .average()
                    .orElseThrow();
            assertThat(memory.timeConstant()).isCloseTo(-1 / logarithms, within(1e-4 / -logarithms));
            assertThat(memory.halfLife()).isCloseTo(Math.log(2) * memory.timeConstant(), within(1e-9));
            List<Integer> lengths = new ArrayList<>();
            for (SequenceTrace trace : traces) {
                float[] gates = trace.unitSeries(Signal.UPDATE_GATE, 0, unit);
                for (int from = 0; from + memory.horizon() < counted; from += KeepRuns.EVERY) {
                    lengths.add(stepsToHalf(gates, from, memory.horizon()));
                }
            }
            lengths.sort(Comparator.naturalOrder());
            assertThat(memory.beginnings()).isEqualTo(lengths.size());
            assertThat(memory.medianSteps()).isEqualTo(lengths.get((lengths.size() - 1) / 2));
        }
        assertThat(atlas.writeEnergy(0, 0)).isEmpty();
    }

    private static int stepsToHalf(float[] gates, int from, int horizon) {
        double product = 1;
        for (int steps = 1; steps <= horizon; steps++) {
            product *= gates[from + steps];
            if (product < 0.5) {
                return steps;
            }
        }
        return Memory.LONGER;
    }

    @Test
    void writeEnergyIsTheMeanOfTheInputGateTimesTheSizeOfTheCandidate() {
        Network network = SmallNetworks.network(CellKind.LSTM, 1);
        List<SequenceTrace> traces = SmallNetworks.traces(network, 0);
        double[] input = values(traces, Signal.INPUT_GATE, 0, 4);
        double[] candidate = values(traces, Signal.CANDIDATE, 0, 4);
        double sum = 0;
        for (int k = 0; k < input.length; k++) {
            sum += input[k] * Math.abs(candidate[k]);
        }
        assertThat(atlas(network).writeEnergy(0, 4).orElseThrow()).isCloseTo(sum / input.length, FLOAT);
    }

    @Test
    void mostActivePassagesHoldTheGreatestValuesAndDoNotOverlap() {
        Network network = SmallNetworks.network(CellKind.LSTM, 1);
        double[] values = values(SmallNetworks.traces(network, 0), Signal.ACTIVATED_CELL_STATE, 0, 2);
        CellAtlas atlas = atlas(network);
        List<CellAtlas.Passage> most = atlas.mostActive(0, 2);
        List<CellAtlas.Passage> least = atlas.leastActive(0, 2);
        assertThat(most).hasSize(5).isSortedAccordingTo(Comparator.comparingDouble(passage -> -passage.value()));
        assertThat(least).hasSize(5).isSortedAccordingTo(Comparator.comparingDouble(CellAtlas.Passage::value));
        assertThat(most.get(0).value())
                .isCloseTo(java.util.Arrays.stream(values).max().orElseThrow(), FLOAT);
        assertThat(least.get(0).value())
                .isCloseTo(java.util.Arrays.stream(values).min().orElseThrow(), FLOAT);
        for (CellAtlas.Passage one : most) {
            assertThat(one.peak()).isBetween(one.from(), one.from() + one.length() - 1);
            assertThat(most.stream().filter(other -> Math.abs(other.peak() - one.peak()) < 60))
                    .hasSize(1);
        }
    }

    @Test
    void passagesAreReadAgainWithTheSameValues() {
        Network network = SmallNetworks.network(CellKind.LSTM, 2);
        CellAtlas atlas = atlas(network);
        List<CellAtlas.Passage> most = atlas.mostActive(1, 2);
        float[][] values = PassageValues.read(
                network,
                SmallNetworks.TEXT,
                most,
                new PassageValues.Cell(Signal.ACTIVATED_CELL_STATE, 1, 2),
                () -> false);
        for (int k = 0; k < most.size(); k++) {
            assertThat((double) values[k][most.get(k).peak() - most.get(k).from()])
                    .isCloseTo(most.get(k).value(), within(1e-4));
        }
    }

    @Test
    void correlationsAreThoseOfAllCharactersOfAShortText() {
        Network network = SmallNetworks.network(CellKind.LSTM, 2);
        List<SequenceTrace> traces = SmallNetworks.traces(network, 0);
        double[] one = values(traces, Signal.ACTIVATED_CELL_STATE, 0, 1);
        double[] other = values(traces, Signal.ACTIVATED_CELL_STATE, 1, 4);
        CellMap map = atlas(network).map();
        assertThat(map.characters()).isEqualTo(one.length);
        assertThat(map.correlation(1, SmallNetworks.UNITS + 4)).isCloseTo(pearson(one, other), within(1e-4));
        assertThat(map.correlation(3, 3)).isCloseTo(1, within(1e-6));
        assertThat(map.likest(0, 3)).hasSize(3).doesNotContain(0);
        assertThat(map.explained(0)).isGreaterThanOrEqualTo(map.explained(1)).isLessThanOrEqualTo(1);
    }

    private static double pearson(double[] one, double[] other) {
        double meanOne = java.util.Arrays.stream(one).average().orElseThrow();
        double meanOther = java.util.Arrays.stream(other).average().orElseThrow();
        double both = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int k = 0; k < one.length; k++) {
            both += (one[k] - meanOne) * (other[k] - meanOther);
            squares += (one[k] - meanOne) * (one[k] - meanOne);
            otherSquares += (other[k] - meanOther) * (other[k] - meanOther);
        }
        return both / Math.sqrt(squares * otherSquares);
    }

    @Test
    void endsWhenCancelledAndRefusesATextThatIsTooShort() {
        Network network = SmallNetworks.network(CellKind.LSTM, 1);
        Optional<CellAtlas> nothing = new AtlasReader(network, SmallNetworks.TEXT, 1_000).read(done -> {}, () -> true);
        assertThat(nothing).isEmpty();
        assertThatThrownBy(() -> new AtlasReader(network, SmallNetworks.TEXT.slice(0, 150), 1_000))
                .hasMessageContaining("at least 200 characters of text, not 150");
        assertThat(new AtlasReader(network, SmallNetworks.TEXT.slice(0, 200), 1_000)
                        .read(done -> {}, () -> false)
                        .orElseThrow()
                        .basis()
                        .characters())
                .isPositive();
    }
}
