package dev.unrolled.analysis.cells;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/**
 * Ranks all cells of a network by how well they follow concepts, on held-out text. The text is halved: part A fixes the
 * bins, the scores that choose the cells, their polarity and their thresholds; part B, behind a gap, gives what is
 * reported. Each part is read once, and of the network's activations only sums are kept; the same network and text give the
 * same numbers, bit for bit.
 *
 * <p>Signed AUC and rank correlation come from histograms of 256 bins at quantiles of the raw value (taken from part A's
 * warm-up), where values of one bin count as ties.
 */
public final class CellRanking {
    /** The shortest text that can be halved and read, in characters. */
    public static final int SHORTEST_TEXT = 400;

    private final Network network;
    private final RankingOptions options;
    private final Halves halves;
    private final CellIndex index;
    /** Cells scored for every concept, whatever part A says of them. */
    private final List<Integer> watched;

    /**
     * Labels the text; nothing is read yet.
     *
     * @param network its parameters must not change during the ranking: use {@link Network#copy} beside a training
     * @param text what the network has not learned from, at least {@value #SHORTEST_TEXT} characters
     * @throws IllegalArgumentException if the text is too short
     */
    public CellRanking(Network network, EncodedText text, List<Concept> concepts, RankingOptions options) {
        this(network, text, labels(concepts, text), options);
    }

    /**
     * Takes labels that are known; nothing is read yet.
     *
     * @param network its parameters must not change during the ranking: use {@link Network#copy} beside a training
     * @param text what the network has not learned from, at least {@value #SHORTEST_TEXT} characters
     * @param labels the concepts with their labels of the whole text, in the order in which they are reported
     * @throws IllegalArgumentException if the text is too short
     */
    public CellRanking(
            Network network, EncodedText text, Map<Concept, ? extends ConceptTrack> labels, RankingOptions options) {
        this(network, options, halves(network, text, labels, options), List.of());
    }

    private CellRanking(Network network, RankingOptions options, Halves halves, List<Integer> watched) {
        this.network = network;
        this.options = options;
        this.halves = halves;
        this.watched = watched;
        index = CellIndex.of(network, options.allSignals());
    }

    private static Halves halves(
            Network network, EncodedText text, Map<Concept, ? extends ConceptTrack> labels, RankingOptions options) {
        if (text.length() < SHORTEST_TEXT) {
            throw new IllegalArgumentException("Ranking cells needs at least " + SHORTEST_TEXT
                    + " characters of held-out text, not " + text.length());
        }
        boolean bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        return new Halves(text, labels, options, bothWays);
    }

    private static Map<Concept, ConceptTrack> labels(List<Concept> concepts, EncodedText text) {
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        concepts.forEach(concept -> labels.put(concept, concept.label(text)));
        return labels;
    }

    /** The same question asked of another network of the same shape and vocabulary, such as the untrained one. */
    public CellRanking of(Network other) {
        return new CellRanking(other, options, halves, watched);
    }

    /** The same ranking, which scores one more cell for every concept: see {@link ConceptResult#watched}. */
    public CellRanking watching(int layer, int unit) {
        List<Integer> more = new ArrayList<>(watched);
        more.add(index.cell(layer, unit));
        return new CellRanking(network, options, halves, List.copyOf(more));
    }

    /** The same ranking, which lists so many cells for each concept. */
    CellRanking listing(int cells) {
        return new CellRanking(network, options.withBest(cells), halves, watched);
    }

    /** The same ranking on so many characters of both parts together at most. */
    CellRanking reading(int characters) {
        if (options.characters() <= characters) {
            return this;
        }
        RankingOptions fewer = options.withCharacters(characters);
        return new CellRanking(network, fewer, halves.counting(fewer), watched);
    }

    Halves halves() {
        return halves;
    }

    CellIndex index() {
        return index;
    }

    /**
     * Reads and ranks.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few thousand characters
     * @return nothing if cancelled
     */
    public Optional<CellReport> rank(DoubleConsumer progress, BooleanSupplier cancelled) {
        return rank(Evidence.NONE, progress, cancelled);
    }

    /** The same, with somebody looking on. */
    Optional<CellReport> rank(Evidence evidence, DoubleConsumer progress, BooleanSupplier cancelled) {
        try (CellLoop loop = new CellLoop(options.threads())) {
            Stretches stretchesA = halves.stretchesA();
            Selection selection = new Selection(index, halves.tracksA(), stretchesA);
            Progress told = new Progress(progress);
            boolean readA = new StretchReader(network, index, halves.text(), stretchesA)
                    .read(
                            chunk -> {
                                selection.count(chunk, stretchesA.warmUp(), loop);
                                evidence.readA(chunk, loop);
                            },
                            loop,
                            told.part(stretchesA, 0),
                            cancelled);
            return readA ? score(selection, evidence, loop, told, cancelled) : Optional.empty();
        }
    }

    private Optional<CellReport> score(
            Selection selection, Evidence evidence, CellLoop loop, Progress told, BooleanSupplier cancelled) {
        List<List<Selection.Candidate>> best = new ArrayList<>();
        List<List<Selection.Candidate>> scored = new ArrayList<>();
        for (int concept = 0; concept < halves.concepts().size(); concept++) {
            boolean defined = halves.isDefined(concept);
            best.add(defined ? selection.best(concept, options.best()) : List.of());
            List<Selection.Candidate> all = new ArrayList<>(best.get(concept));
            for (int cell : defined ? watched : List.<Integer>of()) {
                all.add(selection.candidate(cell, concept));
            }
            scored.add(all);
        }
        evidence.chosen(selection, best);
        Stretches stretchesB = halves.stretchesB();
        Scoring scoring = new Scoring(selection, halves.tracksB(), stretchesB, scored);
        boolean readB = new StretchReader(network, index, halves.text(), stretchesB)
                .read(
                        chunk -> {
                            scoring.count(chunk, loop);
                            evidence.readB(chunk, loop);
                        },
                        loop,
                        told.part(stretchesB, 0.5),
                        cancelled);
        return readB ? Optional.of(report(best, scoring)) : Optional.empty();
    }

    private CellReport report(List<List<Selection.Candidate>> best, Scoring scoring) {
        InputOnly inputOnly = new InputOnly(
                halves.text(),
                new InputOnly.Part(halves.stretchesA(), halves.tracksA()),
                new InputOnly.Part(halves.stretchesB(), halves.tracksB()));
        List<ConceptResult> results = new ArrayList<>();
        for (int concept = 0; concept < halves.concepts().size(); concept++) {
            boolean binary = halves.track(concept) instanceof BinaryTrack;
            double input = inputOnly.score(concept);
            List<CellScore> scores = scoring.scores(concept);
            int chosen = best.get(concept).size();
            List<CellScore> listed = scores.subList(0, chosen).stream()
                    .filter(score -> !Double.isNaN(score.score()))
                    .toList();
            results.add(new ConceptResult(
                    halves.concepts().get(concept),
                    binary ? ConceptResult.Kind.BINARY : ConceptResult.Kind.NUMERIC,
                    halves.tracksA().mean(concept),
                    halves.tracksB().mean(concept),
                    outcome(concept, listed),
                    halves.exceptions(concept),
                    listed,
                    scores.subList(chosen, scores.size()),
                    binary ? input : Double.NaN,
                    binary ? 2 * input - 1 : input));
        }
        Stretches stretchesA = halves.stretchesA();
        return new CellReport(
                stretchesA.characters(),
                halves.stretchesB().characters(),
                stretchesA.streams(),
                stretchesA.warmUp(),
                results);
    }

    private ConceptResult.Outcome outcome(int concept, List<CellScore> best) {
        Presence presence = halves.track(concept).presence();
        if (presence != Presence.OCCURS) {
            return presence == Presence.ABSENT ? ConceptResult.Outcome.ABSENT : ConceptResult.Outcome.ALWAYS;
        }
        if (halves.isConstantOnA(concept)) {
            return ConceptResult.Outcome.CONSTANT_ON_A;
        }
        if (halves.isConstantOnB(concept)) {
            return ConceptResult.Outcome.CONSTANT_ON_B;
        }
        if (!halves.isDefined(concept)) {
            return ConceptResult.Outcome.TOO_FEW;
        }
        return best.isEmpty() ? ConceptResult.Outcome.CONSTANT_CELLS : ConceptResult.Outcome.RANKED;
    }

    /** Tells the part done, of which each of the two readings is half. */
    private record Progress(DoubleConsumer listener) {
        IntConsumer part(Stretches stretches, double before) {
            double length = stretches.warmUp() + stretches.counted();
            return read -> listener.accept(before + read / length / 2);
        }
    }
}
