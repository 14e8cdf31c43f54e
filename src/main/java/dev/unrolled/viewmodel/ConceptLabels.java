package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.LeftOut;
import dev.unrolled.text.CharacterSource;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.Concepts;
import dev.unrolled.text.TextException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Labels a text with the concepts that occur in it and with the user's own, each concept once for each text. */
final class ConceptLabels {
    private CharacterSource text;
    private Concepts.Survey known = new Concepts.Survey(Map.of(), Map.of(), Map.of());
    private final Map<Concept, ConceptTrack> custom = new LinkedHashMap<>();

    /**
     * The labels of a text.
     *
     * @param tracks the concepts that occur, with their labels
     * @param refused for each of the user's own that does not, or that cannot be told, why, in a sentence
     * @param leftOut the others that were looked for and why they are not among the tracks, in sentences
     */
    record Labelled(Map<Concept, ConceptTrack> tracks, List<String> refused, List<String> leftOut) {}

    /**
     * Labels a text.
     *
     * @param own the user's own concepts
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    synchronized Labelled of(CharacterSource wanted, List<Concept> own, BooleanSupplier cancelled) {
        if (!wanted.equals(text)) {
            known = Concepts.surveyOf(wanted, cancelled);
            custom.clear();
            text = wanted;
        }
        custom.keySet().retainAll(own);
        Map<Concept, ConceptTrack> tracks = new LinkedHashMap<>(known.tracks());
        List<String> refused = new ArrayList<>();
        for (Concept concept : own) {
            try {
                ConceptTrack track = custom.computeIfAbsent(concept, missing -> missing.label(wanted, cancelled));
                if (track.occurs()) {
                    tracks.put(concept, track);
                } else {
                    refused.add(concept.label() + ": " + track.presence().words() + ".");
                }
            } catch (TextException exception) {
                refused.add(exception.getMessage());
            }
        }
        return new Labelled(tracks, List.copyOf(refused), LeftOut.sentences(known));
    }
}
