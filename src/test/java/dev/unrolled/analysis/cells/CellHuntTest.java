package dev.unrolled.analysis.cells;

import static dev.unrolled.analysis.cells.Latch.DISTANCE;
import static dev.unrolled.analysis.cells.Latch.ECHO;
import static dev.unrolled.analysis.cells.Latch.LATCH;
import static dev.unrolled.analysis.cells.Latch.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellHuntTest {
    private static final int SEEDS = 100;
    /** Long enough for some hundred shifts. */
    private static final int LENGTH = 9_000;

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void findsThePlantedCellFirstAndSaysSo(int sign) {
        HuntReport report = hunt(Latch.planted(sign), TEXT, CellHunt.HuntOptions.DEFAULT, LATCH, DISTANCE);
        CellScore best = report.ranking().concepts().get(0).best().get(0);
        Verdict verdict = report.verdicts().get(0);
        assertThat(best.unit()).isEqualTo(Latch.PLANTED);
        assertThat(best.strength()).isGreaterThan(0.98);
        assertThat(verdict.found()).isTrue();
        assertThat(verdict.p()).isLessThan(0.005);
        assertThat(verdict.words())
                .isEqualTo((sign > 0 ? "holds" : "is low")
                        + " inside a to b; not an echo; p < .001; local: one cell tells what the whole layer tells");
        assertThat(verdict.untrainedAuc()).isBetween(0.4, 0.9);
        assertThat(verdict.layerProbeAuc()).isGreaterThan(0.97);
        assertThat(verdict.locality()).isEqualTo(Locality.LOCAL);
    }

    @Test
    void saysThatACellOnlyEchoes() {
        Verdict verdict = hunt(Latch.planted(1), TEXT, CellHunt.HuntOptions.DEFAULT, ECHO)
                .verdicts()
                .get(0);
        assertThat(verdict.found()).isFalse();
        assertThat(verdict.words()).startsWith("none found").contains("the character alone decides it");
        assertThat(verdict.p()).isLessThan(0.01);
    }

    @Test
    void findsNothingInUntrainedNetworks() {
        CellHunt.HuntOptions options = quick();
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            EncodedText text = Latch.text(LENGTH, seed);
            HuntReport report = hunt(network(text, 500 + seed), text, options, LATCH, DISTANCE, ECHO);
            found += report.verdicts().stream().anyMatch(Verdict::found) ? 1 : 0;
        }
        assertThat(found).isLessThanOrEqualTo(5);
    }

    @Test
    void findsNothingOnShuffledTracks() {
        CellHunt.HuntOptions options = quick();
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            EncodedText text = Latch.text(LENGTH, seed);
            Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
            int shuffled = seed;
            List.of(LATCH, DISTANCE, ECHO)
                    .forEach(concept -> labels.put(concept, concept.label(Latch.text(LENGTH, 77_777 + shuffled))));
            Network planted = Latch.planted(1);
            HuntReport report = new CellHunt(new CellHunt.Networks(planted, network(text, seed)), text, labels, options)
                    .run(done -> {}, () -> false)
                    .orElseThrow();
            found += report.verdicts().stream().anyMatch(Verdict::found) ? 1 : 0;
        }
        assertThat(found).isLessThanOrEqualTo(5);
    }

    @Test
    void saysWhyNothingIsRanked() {
        Verdict verdict = hunt(Latch.planted(1), Latch.text(2_000, 1), quick(), Latch.NEVER)
                .verdicts()
                .get(0);
        assertThat(verdict.found()).isFalse();
        assertThat(verdict.p()).isNaN();
        assertThat(verdict.words()).isEqualTo("none found: it does not occur in the text, so no cell is ranked");
    }

    @Test
    void givesTheSameNumbersOnTwoThreads() {
        CellHunt.HuntOptions two = new CellHunt.HuntOptions(RankingOptions.DEFAULT.withThreads(2), 1_000);
        assertThat(hunt(Latch.planted(1), TEXT, two, LATCH, DISTANCE))
                .isEqualTo(hunt(Latch.planted(1), TEXT, CellHunt.HuntOptions.DEFAULT, LATCH, DISTANCE));
    }

    @Test
    void judgesTheSignalThatIsBest() {
        CellHunt.HuntOptions options = new CellHunt.HuntOptions(RankingOptions.DEFAULT.withAllSignals(true), 200);
        HuntReport report = hunt(Latch.planted(1), TEXT, options, LATCH);
        assertThat(report.verdicts().get(0).found()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stopsWhenCancelledAndTellsItsProgress(int threads) {
        CellHunt.HuntOptions options = new CellHunt.HuntOptions(RankingOptions.DEFAULT.withThreads(threads), 200);
        List<Double> progress = new ArrayList<>();
        CellHunt hunt = hunt(Latch.planted(1), options);
        assertThat(hunt.run(progress::add, () -> false)).isPresent();
        assertThat(progress).isSorted().endsWith(1.0);
        assertThat(hunt(Latch.planted(1), options).run(done -> {}, () -> true)).isEmpty();
    }

    private static CellHunt hunt(Network network, CellHunt.HuntOptions options) {
        return new CellHunt(
                new CellHunt.Networks(network, network(TEXT, 3)), TEXT, Map.of(LATCH, LATCH.label(TEXT)), options);
    }

    private static CellHunt.HuntOptions quick() {
        return new CellHunt.HuntOptions(RankingOptions.DEFAULT.withBest(1), 200);
    }

    private static HuntReport hunt(
            Network network, EncodedText text, CellHunt.HuntOptions options, Concept... concepts) {
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        List.of(concepts).forEach(concept -> labels.put(concept, concept.label(text)));
        return new CellHunt(new CellHunt.Networks(network, network(text, 3)), text, labels, options)
                .run(done -> {}, () -> false)
                .orElseThrow();
    }

    private static Network network(EncodedText text, long seed) {
        return Network.initialised(
                new NetworkConfiguration(
                        CellKind.LSTM, 1, Latch.HIDDEN, text.vocabulary().size(), 1),
                Precision.FLOAT,
                seed);
    }
}
