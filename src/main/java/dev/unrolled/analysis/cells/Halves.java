package dev.unrolled.analysis.cells;

import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import java.util.List;
import java.util.Map;

/** The two parts of the held-out text, with a gap between them, what is counted of each, and the labels of that. */
final class Halves {
    private final EncodedText text;
    private final List<Concept> concepts;
    private final List<ConceptTrack> tracks;
    private final Stretches stretchesA;
    private final Stretches stretchesB;
    private final LabelTracks tracksA;
    private final LabelTracks tracksB;

    Halves(EncodedText text, Map<Concept, ? extends ConceptTrack> labels, RankingOptions options, boolean bothWays) {
        this.text = text;
        concepts = List.copyOf(labels.keySet());
        tracks = List.copyOf(labels.values());
        int gap = Math.min(options.gap(), text.length() / 10);
        int half = (text.length() - gap) / 2;
        stretchesA = Stretches.of(0, half, Math.max(1, options.characters() / 2), bothWays);
        stretchesB = Stretches.of(half + gap, text.length(), Math.max(1, options.characters() / 2), bothWays);
        tracksA = new LabelTracks(tracks, stretchesA, options.withoutDelimiters());
        tracksB = new LabelTracks(tracks, stretchesB, options.withoutDelimiters());
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

    LabelTracks tracksA() {
        return tracksA;
    }

    LabelTracks tracksB() {
        return tracksB;
    }

    /** Whether a concept's labels differ in both parts, without which there is nothing to score. */
    boolean isDefined(int concept) {
        return tracksA.varies(concept) && tracksB.varies(concept);
    }
}
