package dev.unrolled.analysis.cells;

import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The two parts of the held-out text, with a gap between them, what is counted of each, and the labels of that. */
final class Halves {
    /** With fewer characters on one side of a concept a score says as much of them as of the cell. */
    static final int FEWEST_EXCEPTIONS = 20;

    private final EncodedText text;
    private final boolean bothWays;
    private final List<Concept> concepts;
    private final List<ConceptTrack> tracks;
    private final Stretches stretchesA;
    private final Stretches stretchesB;
    private final LabelTracks tracksA;
    private final LabelTracks tracksB;
    private final int[] exceptionsA;
    private final int[] exceptionsB;

    Halves(EncodedText text, Map<Concept, ? extends ConceptTrack> labels, RankingOptions options, boolean bothWays) {
        this.text = text;
        this.bothWays = bothWays;
        concepts = List.copyOf(labels.keySet());
        tracks = List.copyOf(labels.values());
        TextHalves halves =
                TextHalves.of(text.length(), options.gap(), Math.max(1, options.characters() / 2), bothWays);
        stretchesA = halves.a();
        stretchesB = halves.b();
        tracksA = new LabelTracks(tracks, stretchesA, options.withoutDelimiters());
        tracksB = new LabelTracks(tracks, stretchesB, options.withoutDelimiters());
        exceptionsA = IntStream.range(0, tracks.size()).map(tracksA::exceptions).toArray();
        exceptionsB = IntStream.range(0, tracks.size()).map(tracksB::exceptions).toArray();
    }

    /** The same parts, of which other characters are counted. */
    Halves counting(RankingOptions options) {
        Map<Concept, ConceptTrack> labels = new LinkedHashMap<>();
        for (int concept = 0; concept < concepts.size(); concept++) {
            labels.put(concepts.get(concept), tracks.get(concept));
        }
        return new Halves(text, labels, options, bothWays);
    }

    EncodedText text() {
        return text;
    }

    List<Concept> concepts() {
        return concepts;
    }

    /** The labels of the whole text. */
    ConceptTrack track(int concept) {
        return tracks.get(concept);
    }

    Stretches stretchesA() {
        return stretchesA;
    }

    Stretches stretchesB() {
        return stretchesB;
    }

    /** Whether a concept's label is always the same in part A. */
    boolean isConstantOnA(int concept) {
        return exceptionsA[concept] == 0;
    }

    /** Whether a concept's label is always the same in part B. */
    boolean isConstantOnB(int concept) {
        return exceptionsB[concept] == 0;
    }

    LabelTracks tracksA() {
        return tracksA;
    }

    LabelTracks tracksB() {
        return tracksB;
    }

    /** Whether a concept's labels differ often enough in both parts, without which nothing can be told of a cell. */
    boolean isDefined(int concept) {
        return exceptions(concept) >= FEWEST_EXCEPTIONS;
    }

    /** Whether whatever can be told of in others of the same concepts can be told of in these. */
    boolean definesAllOf(Halves others) {
        return IntStream.range(0, concepts.size())
                .allMatch(concept -> isDefined(concept) || !others.isDefined(concept));
    }

    /**
     * At how many characters a concept's label is another than the most frequent one, in that part in which there are fewer:
     * for a binary concept the rarer of on and off.
     */
    int exceptions(int concept) {
        return Math.min(exceptionsA[concept], exceptionsB[concept]);
    }
}
