package dev.unrolled.analysis.cells;

import static dev.unrolled.analysis.cells.Latch.LATCH;
import static dev.unrolled.analysis.cells.Latch.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.ConceptTrack;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What a hunt says beside the ranking, on labels that differ in a known way from what the planted cell holds. */
class HuntDetailsTest {
    private static final BinaryTrack LABELS = Latch.latch(TEXT);
    private static final int WINDOW = 400;

    private static CellHunt hunt(IntPredicate isOn, RankingOptions options) {
        ConceptTrack labels = BinaryTrack.of(TEXT.length(), isOn);
        Network untrained = Network.initialised(
                new NetworkConfiguration(
                        CellKind.LSTM, 1, Latch.HIDDEN, TEXT.vocabulary().size(), 1),
                Precision.FLOAT,
                3);
        return new CellHunt(
                new CellHunt.Networks(Latch.planted(1), untrained),
                TEXT,
                Map.of(LATCH, labels),
                new CellHunt.HuntOptions(options, 100));
    }

    private static HuntReport report(IntPredicate isOn, RankingOptions options) {
        return hunt(isOn, options).run(done -> {}, () -> false).orElseThrow();
    }

    private static ConceptResult result(IntPredicate isOn, RankingOptions options) {
        return report(isOn, options).ranking().concepts().get(0);
    }

    @Test
    void findsTheStretchInWhichACellFailsMost() {
        int from = 14_200;
        CellScore best = result(
                        position -> LABELS.isOn(position) != (position >= from && position < from + WINDOW),
                        RankingOptions.DEFAULT)
                .best()
                .get(0);
        ShownWindows.Window worst = best.windows().worst();
        assertThat(best.unit()).isEqualTo(Latch.PLANTED);
        assertThat(worst.length()).isEqualTo(WINDOW);
        int overlap = overlap(worst.offset(), from);
        assertThat(overlap).isEqualTo(largestOverlap(from));
        assertThat(worst.agreement()).isEqualTo(1 - (double) overlap / WINDOW);
        assertThat(best.windows().best().agreement()).isEqualTo(1);
        assertThat(overlap(best.windows().best().offset(), from)).isZero();
    }

    private static int overlap(int offset, int from) {
        return Math.max(0, WINDOW - Math.abs(offset - from));
    }

    /** Over all windows that lie within one stretch of part B. */
    private static int largestOverlap(int from) {
        Stretches stretches = Stretches.of(10_500, TEXT.length(), 60_000, false);
        int largest = 0;
        for (int stream = 0; stream < stretches.streams(); stream++) {
            int begin = stretches.start(stream) + stretches.warmUp();
            for (int offset = begin; offset + WINDOW <= begin + stretches.counted(); offset++) {
                largest = Math.max(largest, overlap(offset, from));
            }
        }
        return largest;
    }

    @Test
    void leavesOutTheDelimitersIfAsked() {
        IntPredicate oneCharacterLate = position -> position > 0 && LABELS.isOn(position - 1);
        CellScore all = result(oneCharacterLate, RankingOptions.DEFAULT).best().get(0);
        CellScore without = result(oneCharacterLate, RankingOptions.DEFAULT.withoutDelimiters(true))
                .best()
                .get(0);
        assertThat(all.unit()).isEqualTo(Latch.PLANTED);
        assertThat(all.iou()).isLessThan(0.95);
        assertThat(without.unit()).isEqualTo(Latch.PLANTED);
        assertThat(without.score()).isEqualTo(1);
        assertThat(without.iou()).isEqualTo(1);
    }

    @Test
    void scoresTheCellThatIsWatchedAsItWouldIfItWereTheBest() {
        HuntReport report = hunt(LABELS::isOn, RankingOptions.DEFAULT)
                .watching(0, Latch.PLANTED)
                .run(done -> {}, () -> false)
                .orElseThrow();
        ConceptResult watched = report.ranking().concepts().get(0);
        assertThat(watched.watched()).containsExactly(watched.best().get(0));
        ConceptResult other = hunt(LABELS::isOn, RankingOptions.DEFAULT.withBest(1))
                .watching(0, 0)
                .run(done -> {}, () -> false)
                .orElseThrow()
                .ranking()
                .concepts()
                .get(0);
        assertThat(other.best()).hasSize(1);
        assertThat(other.watched().get(0).unit()).isZero();
        assertThat(other.watched().get(0).score()).isBetween(-0.9, 0.9);
    }

    @Test
    void readsAllWithTheUntrainedNetworkWhereFewerCharactersCouldNotTell() {
        Halves all = new Halves(TEXT, Map.of(LATCH, rare()), RankingOptions.DEFAULT, false);
        Halves fewer = all.counting(RankingOptions.DEFAULT.withCharacters(2_000));
        assertThat(all.isDefined(0)).isTrue();
        assertThat(fewer.isDefined(0)).isFalse();
        assertThat(fewer.definesAllOf(all)).isFalse();
        assertThat(all.definesAllOf(fewer)).isTrue();
    }

    private static BinaryTrack rare() {
        return BinaryTrack.of(TEXT.length(), position -> position % 300 == 0);
    }

    @Test
    void saysThatTooFewCharactersAreInAConcept() {
        HuntReport rare = report(position -> position % 1_000 == 0 && position < 18_000, RankingOptions.DEFAULT);
        ConceptResult result = rare.ranking().concepts().get(0);
        assertThat(result.outcome()).isEqualTo(ConceptResult.Outcome.TOO_FEW);
        assertThat(result.exceptions()).isPositive().isLessThan(20);
        assertThat(rare.verdicts().get(0).finding()).isEqualTo(Finding.NOT_RANKED);
        assertThat(rare.verdicts().get(0).words())
                .matches("none found: only \\d+ characters are in it in one part of the text: too few, 20 are needed");
        assertThat(report(position -> position % 1_000 != 0, RankingOptions.DEFAULT)
                        .verdicts()
                        .get(0)
                        .words())
                .contains("characters are outside it");
    }
}
