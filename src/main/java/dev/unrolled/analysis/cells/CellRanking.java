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
 * reported. Memory does not grow with the text; the same network and text give the same numbers, bit for bit.
 *
 * <p>Signed AUC and rank correlation come from histograms of 256 bins at quantiles of the raw value (taken from part A's
 * warm-up), where values of one bin count as ties.
 */
public final class CellRanking {
    /** The shortest text that can be halved and read, in characters. */
    public static final int SHORTEST_TEXT = 400;

    private final Network network;
    private final EncodedText text;
    private final Map<Concept, ConceptTrack> labels;
    private final List<Concept> concepts;
    private final List<ConceptTrack> tracks;
    private final RankingOptions options;
    private final Stretches stretchesA;
    private final Stretches stretchesB;

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
        if (text.length() < SHORTEST_TEXT) {
            throw new IllegalArgumentException("Ranking cells needs at least " + SHORTEST_TEXT
                    + " characters of held-out text, not " + text.length());
        }
        this.network = network;
        this.text = text;
        this.labels = new LinkedHashMap<>(labels);
        this.options = options;
        concepts = List.copyOf(labels.keySet());
        tracks = List.copyOf(labels.values());
        boolean bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        int gap = Math.min(options.gap(), text.length() / 10);
        int half = (text.length() - gap) / 2;
        stretchesA = Stretches.of(0, half, Math.max(1, options.characters() / 2), bothWays);
        stretchesB = Stretches.of(half + gap, text.length(), Math.max(1, options.characters() / 2), bothWays);
    }

    private static Map<Concept, ConceptTrack> labels(List<Concept> concepts, EncodedText text) {
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        concepts.forEach(concept -> labels.put(concept, concept.label(text)));
        return labels;
    }

    /** The same question asked of another network with the same vocabulary, such as the untrained one. */
    public CellRanking of(Network other) {
        return new CellRanking(other, text, labels, options);
    }

    /**
     * Reads and ranks.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few thousand characters
     * @return nothing if cancelled
     */
    public Optional<CellReport> rank(DoubleConsumer progress, BooleanSupplier cancelled) {
        LabelTracks tracksA = new LabelTracks(tracks, stretchesA);
        LabelTracks tracksB = new LabelTracks(tracks, stretchesB);
        CellIndex index = CellIndex.of(network, options.allSignals());
        Selection selection = new Selection(index, tracksA, stretchesA, concepts.size());
        Progress told = new Progress(progress);
        if (!new StretchReader(network, text, stretchesA)
                .read(row -> select(selection, row), told.part(stretchesA, 0), cancelled)) {
            return Optional.empty();
        }
        List<List<Selection.Candidate>> chosen = new ArrayList<>();
        for (int concept = 0; concept < concepts.size(); concept++) {
            boolean defined = tracksA.varies(concept) && tracksB.varies(concept);
            chosen.add(defined ? selection.best(concept, options.best()) : List.of());
        }
        Scoring scoring = new Scoring(selection, tracksB, index, chosen);
        boolean complete = new StretchReader(network, text, stretchesB)
                .read(row -> score(scoring, row), told.part(stretchesB, 0.5), cancelled);
        return complete ? Optional.of(report(tracksA, tracksB, scoring)) : Optional.empty();
    }

    private void select(Selection selection, StretchRow row) {
        if (row.position() < 0) {
            selection.sample(row, stretchesA.warmUp());
        } else {
            selection.count(row, row.stream() * stretchesA.counted() + row.position());
        }
    }

    private void score(Scoring scoring, StretchRow row) {
        if (row.position() >= 0) {
            scoring.count(row, row.stream() * stretchesB.counted() + row.position());
        }
    }

    private CellReport report(LabelTracks tracksA, LabelTracks tracksB, Scoring scoring) {
        InputOnly inputOnly = new InputOnly(
                text,
                new InputOnly.Part(stretchesA, tracksA, concepts.size()),
                new InputOnly.Part(stretchesB, tracksB, concepts.size()));
        List<ConceptResult> results = new ArrayList<>();
        for (int concept = 0; concept < concepts.size(); concept++) {
            boolean binary = tracks.get(concept) instanceof BinaryTrack;
            double input = inputOnly.score(concept);
            List<CellScore> best = scoring.scores(concept).stream()
                    .filter(score -> !Double.isNaN(score.score()))
                    .toList();
            results.add(new ConceptResult(
                    concepts.get(concept),
                    binary ? ConceptResult.Kind.BINARY : ConceptResult.Kind.NUMERIC,
                    tracksA.mean(concept),
                    tracksB.mean(concept),
                    outcome(concept, tracksA, tracksB, best),
                    best,
                    binary ? input : Double.NaN,
                    binary ? 2 * input - 1 : input));
        }
        return new CellReport(
                stretchesA.characters(), stretchesB.characters(), stretchesA.streams(), stretchesA.warmUp(), results);
    }

    private ConceptResult.Outcome outcome(int concept, LabelTracks tracksA, LabelTracks tracksB, List<CellScore> best) {
        Presence presence = tracks.get(concept).presence();
        if (presence != Presence.OCCURS) {
            return presence == Presence.ABSENT ? ConceptResult.Outcome.ABSENT : ConceptResult.Outcome.ALWAYS;
        }
        if (!tracksA.varies(concept)) {
            return ConceptResult.Outcome.CONSTANT_ON_A;
        }
        if (!tracksB.varies(concept)) {
            return ConceptResult.Outcome.CONSTANT_ON_B;
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
