package dev.unrolled.analysis.cells;

import static dev.unrolled.analysis.cells.Latch.DISTANCE;
import static dev.unrolled.analysis.cells.Latch.ECHO;
import static dev.unrolled.analysis.cells.Latch.HIDDEN;
import static dev.unrolled.analysis.cells.Latch.LATCH;
import static dev.unrolled.analysis.cells.Latch.PLANTED;
import static dev.unrolled.analysis.cells.Latch.TEXT;
import static dev.unrolled.analysis.cells.Latch.latch;
import static dev.unrolled.analysis.cells.Latch.planted;
import static dev.unrolled.analysis.cells.Latch.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.BinaryConcept;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.TextKind;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellRankingTest {
    @Test
    void putsThePlantedCellFirst() {
        CellScore best = rank(planted(1), LATCH).concepts().get(0).best().get(0);
        assertThat(best.unit()).isEqualTo(PLANTED);
        assertThat(best.layer()).isZero();
        assertThat(best.signal()).isEqualTo(Signal.ACTIVATED_CELL_STATE);
        assertThat(best.score()).isGreaterThan(0.95);
        assertThat(best.auc()).isEqualTo((best.score() + 1) / 2, within(1e-12));
        assertThat(best.iou()).isGreaterThan(0.95);
        assertThat(best.stratifiedAuc()).isGreaterThan(0.95);
        assertThat(best.selectionScore()).isPositive();
    }

    @Test
    void tellsACellOfTheOtherPolarityByItsSign() {
        CellScore best = rank(planted(-1), LATCH).concepts().get(0).best().get(0);
        assertThat(best.unit()).isEqualTo(PLANTED);
        assertThat(best.score()).isLessThan(-0.95);
        assertThat(best.auc()).isLessThan(0.05);
        assertThat(best.orientedAuc()).isGreaterThan(0.95);
        assertThat(best.iou()).isGreaterThan(0.95);
    }

    @Test
    void statesTheRatesOfBothPartsAndWhatTheCharacterAloneTells() {
        CellReport report = rank(planted(1), LATCH, ECHO);
        ConceptResult latch = report.concepts().get(0);
        assertThat(latch.rateOnA()).isBetween(0.3, 0.7);
        assertThat(latch.rateOnB()).isBetween(0.3, 0.7);
        assertThat(latch.inputOnlyAuc()).isBetween(0.5, 0.75);
        assertThat(report.concepts().get(1).inputOnlyAuc()).isEqualTo(1);
        assertThat(report.concepts().get(1).best().get(0).stratifiedAuc()).isNaN();
        assertThat(report.charactersOnA()).isEqualTo(report.streams() * (report.charactersOnA() / report.streams()));
    }

    @Test
    void ranksNumericConceptsByRankCorrelation() {
        ConceptResult result = rank(planted(1), DISTANCE).concepts().get(0);
        CellScore best = result.best().get(0);
        assertThat(result.kind()).isEqualTo(ConceptResult.Kind.NUMERIC);
        assertThat(Math.abs(best.score())).isBetween(0.05, 1.0);
        assertThat(best.auc()).isNaN();
        assertThat(best.threshold()).isNaN();
        assertThat(result.rateOnA()).isGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithReadingEachStretchByItself(ReadingDirection reading) {
        Network network = Network.initialised(
                new NetworkConfiguration(
                                CellKind.LSTM, 2, HIDDEN, TEXT.vocabulary().size(), 1)
                        .withReading(reading),
                Precision.FLOAT,
                4);
        boolean bothWays = reading == ReadingDirection.BOTH_WAYS;
        CellScore best = rank(network, LATCH).concepts().get(0).best().get(0);
        int half = (TEXT.length() - RankingOptions.DEFAULT.gap()) / 2;
        Stretches partB = Stretches.of(half + RankingOptions.DEFAULT.gap(), TEXT.length(), 60_000, bothWays);
        BinaryTrack labels = latch(TEXT);
        List<Float> on = new ArrayList<>();
        List<Float> off = new ArrayList<>();
        int[] characters = new int[partB.warmUp() + partB.counted() + partB.behind()];
        PassageReader reader = new PassageReader(
                network,
                TEXT.vocabulary().characters().stream()
                        .mapToInt(character -> character.codePointAt(0))
                        .toArray());
        for (int stream = 0; stream < partB.streams(); stream++) {
            TEXT.copyIndices(partB.start(stream), partB.start(stream) + characters.length, characters);
            float[] series = reader.read(characters, partB.warmUp(), partB.counted(), 0)
                    .unitSeries(best.signal(), best.layer(), best.unit());
            for (int k = 0; k < series.length; k++) {
                boolean inside = labels.isOn(partB.start(stream) + partB.warmUp() + k);
                (inside ? on : off).add(series[k]);
            }
        }
        assertThat(best.auc()).isCloseTo(exactAuc(on, off), within(0.002));
    }

    private static double exactAuc(List<Float> on, List<Float> off) {
        double wins = 0;
        for (float inside : on) {
            for (float outside : off) {
                wins += inside > outside ? 1 : inside == outside ? 0.5 : 0;
            }
        }
        return wins / ((double) on.size() * off.size());
    }

    @Test
    void givesTheSameNumbersTwice() {
        assertThat(rank(planted(1), LATCH, DISTANCE)).isEqualTo(rank(planted(1), LATCH, DISTANCE));
    }

    @Test
    void ranksEverySignalIfAsked() {
        RankingOptions options = RankingOptions.DEFAULT.withAllSignals(true).withBest(200);
        CellReport report = new CellRanking(planted(1), TEXT, List.of(LATCH), options)
                .rank(done -> {}, () -> false)
                .orElseThrow();
        assertThat(report.concepts().get(0).best()).hasSize(7 * HIDDEN);
        assertThat(report.concepts().get(0).best())
                .extracting(CellScore::signal)
                .contains(Signal.FORGET_GATE);
    }

    @Test
    void listsNothingForAConceptThatDoesNotOccur() {
        Concept never = new BinaryConcept(
                "never",
                "never",
                "",
                EnumSet.allOf(TextKind.class),
                text -> BinaryTrack.of(text.length(), position -> false));
        ConceptResult result = rank(planted(1), never).concepts().get(0);
        assertThat(result.best()).isEmpty();
        assertThat(result.rateOnB()).isZero();
        assertThat(result.inputOnlyAuc()).isNaN();
    }

    @Test
    void countsNoMoreCharactersThanAsked() {
        CellReport report = new CellRanking(
                        planted(1), TEXT, List.of(LATCH), RankingOptions.DEFAULT.withCharacters(3_000))
                .rank(done -> {}, () -> false)
                .orElseThrow();
        assertThat(report.charactersOnA()).isBetween(1_400, 1_500);
        assertThat(report.charactersOnB()).isBetween(1_400, 1_500);
    }

    @Test
    void stopsWhenCancelled() {
        List<Double> progress = new ArrayList<>();
        assertThat(ranking(planted(1), LATCH).rank(progress::add, () -> progress.size() >= 3))
                .isEmpty();
        assertThat(progress).hasSize(3);
    }

    @Test
    void tellsItsProgressUpToTheEnd() {
        List<Double> progress = new ArrayList<>();
        assertThat(ranking(planted(1), LATCH).rank(progress::add, () -> false)).isPresent();
        assertThat(progress).isSorted();
        assertThat(progress.get(progress.size() - 1)).isEqualTo(1, within(1e-9));
    }

    @Test
    void refusesATextThatIsTooShort() {
        assertThatThrownBy(() -> new CellRanking(planted(1), text(100, 1), List.of(LATCH), RankingOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsStretchesThatLieApartAndWithinTheirPart() {
        for (int length : new int[] {200, 1_500, 5_000, 40_000, 1_000_000}) {
            Stretches stretches = Stretches.of(700, 700 + length, 50_000, false);
            assertThat(stretches.start(0)).isEqualTo(700);
            int last = stretches.streams() - 1;
            int end = stretches.start(last) + stretches.warmUp() + stretches.counted();
            assertThat(end).isLessThanOrEqualTo(700 + length);
            assertThat(stretches.counted()).isLessThanOrEqualTo(stretches.spacing());
        }
    }

    private static CellReport rank(Network network, Concept... concepts) {
        return ranking(network, concepts).rank(done -> {}, () -> false).orElseThrow();
    }

    private static CellRanking ranking(Network network, Concept... concepts) {
        return new CellRanking(network, TEXT, List.of(concepts), RankingOptions.DEFAULT);
    }
}
