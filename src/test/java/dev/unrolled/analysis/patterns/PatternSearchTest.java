package dev.unrolled.analysis.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.analysis.causal.PlantedQuotes;
import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Parameters;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSearchTest {
    private static final Vocabulary LETTERS = Vocabulary.of("abcde ");
    private static final CellCondition ABOVE = new CellCondition(0, Signal.ACTIVATED_CELL_STATE, 0.02, true);

    private static EncodedText text(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append("abcde ".charAt(random.nextInt(6)));
        }
        return EncodedText.encode(text.toString(), LETTERS);
    }

    private static Network network(ReadingDirection reading) {
        NetworkConfiguration configuration =
                new NetworkConfiguration(CellKind.LSTM, 1, 9, LETTERS.size(), 1).withReading(reading);
        Network network = Network.initialised(configuration, Precision.FLOAT, 4);
        enlarge(network.parameters().get(Parameters.inputWeight(0)), 8);
        enlarge(network.parameters().get(Parameters.recurrentWeight(0)), 4);
        network.parameters().push();
        return network;
    }

    /** Small random weights leave every cell near 0. */
    private static void enlarge(Tensor weights, double factor) {
        for (int k = 0; k < weights.rows() * weights.columns(); k++) {
            weights.set(k, factor * weights.get(k));
        }
    }

    private static PatternMatches run(Network network, EncodedText text, PatternQuestion question, int kept) {
        return new PatternSearch(network, text, question, kept)
                .run(done -> assertThat(done).isBetween(0.0, 1.0), () -> false)
                .orElseThrow();
    }

    private static boolean[][] states(Network network, EncodedText text, CellCondition condition) {
        int[] characters = new int[text.length()];
        text.copyIndices(0, text.length(), characters);
        int[] codePoints = IntStream.range(0, text.vocabulary().size())
                .map(text.vocabulary()::codePointAt)
                .toArray();
        SequenceTrace trace = new PassageReader(network, codePoints).read(characters, 0, characters.length, 0);
        boolean[][] states = new boolean[trace.unitCount(condition.layer())][];
        for (int unit = 0; unit < states.length; unit++) {
            float[] values = trace.unitSeries(condition.signal(), condition.layer(), unit);
            states[unit] = new boolean[values.length];
            for (int k = 0; k < values.length; k++) {
                states[unit][k] = condition.holds(values[k]);
            }
        }
        return states;
    }

    /** As the definition reads: every stretch, its sets, whether it can be made longer; then the best first. */
    private static List<PatternMatch> naive(boolean[][] states, List<Integer> asked) {
        List<PatternMatch> all = new ArrayList<>();
        int length = states[0].length;
        for (int from = 0; from < length; from++) {
            BitSet alive = new BitSet();
            alive.set(0, states.length);
            for (int to = from + 1; to <= length && !alive.isEmpty(); to++) {
                for (int cell = 0; cell < states.length; cell++) {
                    alive.set(cell, alive.get(cell) && states[cell][to - 1]);
                }
                int first = from;
                int end = to;
                List<Integer> through = asked.stream().filter(alive::get).toList();
                boolean longer = (first > 0 && through.stream().allMatch(cell -> states[cell][first - 1]))
                        || (end < length && through.stream().allMatch(cell -> states[cell][end]));
                if (2 * through.size() >= asked.size() && !longer) {
                    all.add(new PatternMatch(from, to - from, through.size(), alive.cardinality() - through.size()));
                }
            }
        }
        all.sort(PatternMatch.BEST_FIRST);
        List<PatternMatch> kept = new ArrayList<>();
        for (PatternMatch match : all) {
            if (kept.stream().noneMatch(better -> better.overlaps(match.from(), match.to()))) {
                kept.add(match);
            }
        }
        return kept;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWhatTheDefinitionSaysOnOneStream(boolean on) {
        EncodedText text = text(900);
        Network network = network(ReadingDirection.LEFT_TO_RIGHT);
        CellCondition condition = new CellCondition(0, Signal.ACTIVATED_CELL_STATE, 0.02, on);
        boolean[][] states = states(network, text, condition);
        for (List<Integer> asked : List.of(List.of(2), List.of(1, 4, 6), List.of(0, 1, 2, 3, 5, 8))) {
            PatternMatches found = run(network, text, new PatternQuestion(condition, asked, 0, 0), 100_000);
            List<PatternMatch> expected = naive(states, asked);
            assertThat(found.best()).hasSizeGreaterThan(20).isEqualTo(expected);
            assertThat(found.found()).isEqualTo(expected.size());
            assertThat(found.complete())
                    .isEqualTo(expected.stream()
                            .filter(match -> match.intersection() == asked.size())
                            .count());
            assertThat(found.characters()).isEqualTo(900);
        }
    }

    @Test
    void keepsOnlyTheBest() {
        EncodedText text = text(900);
        Network network = network(ReadingDirection.LEFT_TO_RIGHT);
        PatternQuestion question = new PatternQuestion(ABOVE, List.of(1, 4, 6), 0, 0);
        List<PatternMatch> all = run(network, text, question, 1000).best();
        assertThat(run(network, text, question, 7).best()).isEqualTo(all.subList(0, 7));
    }

    @Test
    void leavesOutWhatIsKnown() {
        EncodedText text = text(900);
        Network network = network(ReadingDirection.LEFT_TO_RIGHT);
        PatternMatch first = run(network, text, new PatternQuestion(ABOVE, List.of(1, 4), 0, 0), 1)
                .best()
                .get(0);
        PatternQuestion elsewhere = new PatternQuestion(ABOVE, List.of(1, 4), first.from(), first.to());
        assertThat(run(network, text, elsewhere, 1000).best())
                .isNotEmpty()
                .noneMatch(match -> match.overlaps(first.from(), first.to()));
    }

    @Test
    void aPlantedCellLeadsToTheOtherQuotations() {
        EncodedText text = PlantedQuotes.text(40_000);
        CellCondition on = new CellCondition(0, Signal.ACTIVATED_CELL_STATE, 0.3, true);
        List<Integer> planted = List.of(PlantedQuotes.PLANTED.unit());
        PatternMatches found = run(PlantedQuotes.network(), text, new PatternQuestion(on, planted, 0, 0), 5_000);
        BinaryTrack quotes = (BinaryTrack) Concepts.INSIDE_QUOTES.label(text);
        assertThat(found.found()).isGreaterThan(500).isEqualTo(found.complete());
        assertThat(found.characters()).isEqualTo(text.length());
        Map<Concept, ConceptTrack> labels = Map.of(
                Concepts.INSIDE_QUOTES, quotes, Concepts.POSITION_IN_LINE, Concepts.POSITION_IN_LINE.label(text));
        List<ConceptShare> shares = ConceptShare.of(found.best(), labels);
        assertThat(shares).hasSize(1);
        assertThat(shares.get(0).share()).isGreaterThan(0.99);
        assertThat(shares.get(0).rate()).isBetween(0.2, 0.5);
        int inside = found.best().stream().mapToInt(PatternMatch::length).sum();
        assertThat(inside).isCloseTo(quotes.onCount(), org.assertj.core.data.Percentage.withPercentage(1));
    }

    @Test
    void everyCharacterIsLookedAtOnceHoweverTheTextIsDivided() {
        Network network = network(ReadingDirection.LEFT_TO_RIGHT);
        CellCondition always = new CellCondition(0, Signal.ACTIVATED_CELL_STATE, -2, true);
        PatternQuestion question = new PatternQuestion(always, List.of(3), 0, 0);
        for (int length : new int[] {30, 999, 1_000, 1_001, 5_003, 40_007}) {
            PatternMatches found = run(network, text(length), question, 100);
            int[] seen = new int[length];
            found.best().forEach(match -> {
                for (int k = match.from(); k < match.to(); k++) {
                    seen[k]++;
                }
            });
            assertThat(seen).containsOnly(1);
            assertThat(found.found()).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void aNetworkThatReadsBothWaysIsAskedToo() {
        EncodedText text = text(6_000);
        PatternMatches found =
                run(network(ReadingDirection.BOTH_WAYS), text, new PatternQuestion(ABOVE, List.of(1), 0, 0), 50);
        assertThat(found.best()).hasSize(50);
        assertThat(found.characters()).isEqualTo(5_000);
    }

    @Test
    void endsWhenCancelled() {
        PatternQuestion question = new PatternQuestion(ABOVE, List.of(1), 0, 0);
        assertThat(new PatternSearch(network(ReadingDirection.LEFT_TO_RIGHT), text(900), question, 5)
                        .run(done -> {}, () -> true))
                .isEmpty();
    }

    @Test
    void withoutCellsThereIsNothingToAsk() {
        assertThatThrownBy(() -> new PatternQuestion(ABOVE, List.of(), 0, 0)).hasMessageContaining("No cells");
    }
}
