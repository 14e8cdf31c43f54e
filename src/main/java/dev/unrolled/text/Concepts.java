package dev.unrolled.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The concepts that can be looked for in a text. A new one is a new entry in one of the two lists here. */
public final class Concepts {
    /** Between double quotation marks. */
    public static final BinaryConcept INSIDE_QUOTES = ProseConcepts.INSIDE_QUOTES;

    /** How many characters of the line have been read. */
    public static final NumericConcept POSITION_IN_LINE = ProseConcepts.POSITION_IN_LINE;

    /** How many brackets are open. */
    public static final NumericConcept BRACKET_DEPTH = CodeConcepts.BRACKET_DEPTH;

    /** In a comment of C-like code. */
    public static final BinaryConcept INSIDE_COMMENT = CodeConcepts.INSIDE_COMMENT;

    /** In a string of C-like code. */
    public static final BinaryConcept INSIDE_STRING = CodeConcepts.INSIDE_STRING;

    /** In a comment or a string of C-like code. */
    public static final BinaryConcept INSIDE_COMMENT_OR_STRING = CodeConcepts.INSIDE_COMMENT_OR_STRING;

    private static final List<Concept> ALL = Stream.concat(ProseConcepts.all().stream(), CodeConcepts.all().stream())
            .toList();

    private Concepts() {}

    /** All concepts but the user's own, in the order in which a screen lists them. */
    public static List<Concept> all() {
        return ALL;
    }

    /**
     * Finds a concept by its name, or makes one of the user's own as {@link CustomConcepts#SYNTAX} says.
     *
     * @throws TextException if there is none, with the list of the names; or if the user's own is wrong, with the place
     */
    public static Concept byId(String id) {
        Optional<BinaryConcept> custom = CustomConcepts.parse(id);
        return custom.isPresent()
                ? custom.get()
                : ALL.stream()
                        .filter(concept -> concept.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new TextException("There is no concept “" + id + "”; the concepts are "
                                + ALL.stream().map(Concept::id).collect(Collectors.joining(", ")) + ", and "
                                + CustomConcepts.SYNTAX + "."));
    }

    /** The concepts that are made for this kind of text and occur in it. */
    public static List<Concept> occurringIn(CharacterSource text) {
        return List.copyOf(tracksIn(text, () -> false).keySet());
    }

    /**
     * The concepts that are made for this kind of text and occur in it, with their labels: see {@link #surveyOf}.
     *
     * @param cancelled asked before each concept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Map<Concept, ConceptTrack> tracksIn(CharacterSource text, BooleanSupplier cancelled) {
        return surveyOf(text, cancelled).tracks();
    }

    /**
     * Which of the concepts that are made for a kind of text occur in one, in the order of {@link #all}.
     *
     * @param tracks those that do, with their labels; of several with the same labels throughout only the first: where no
     *     line comment occurs, a block comment is any comment
     * @param constant those whose labels are the same at every character
     * @param repeated those with the same labels as one that was taken, and which that is
     */
    public record Survey(
            Map<Concept, ConceptTrack> tracks, Map<Concept, Presence> constant, Map<Concept, Concept> repeated) {}

    /**
     * Looks which concepts occur in a text.
     *
     * @param cancelled asked before each concept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Survey surveyOf(CharacterSource text, BooleanSupplier cancelled) {
        TextKind kind = TextKind.of(text);
        Survey survey = new Survey(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Concept concept : ALL) {
            if (cancelled.getAsBoolean()) {
                throw new java.util.concurrent.CancellationException("cancelled");
            }
            if (concept.kinds().contains(kind)) {
                add(concept, concept.label(text, cancelled), survey);
            }
        }
        return new Survey(
                Collections.unmodifiableMap(survey.tracks()),
                Collections.unmodifiableMap(survey.constant()),
                Collections.unmodifiableMap(survey.repeated()));
    }

    private static void add(Concept concept, ConceptTrack track, Survey survey) {
        Optional<Concept> same = survey.tracks().entrySet().stream()
                .filter(known -> track.agreesWith(known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!track.occurs()) {
            survey.constant().put(concept, track.presence());
        } else if (same.isPresent()) {
            survey.repeated().put(concept, same.get());
        } else {
            survey.tracks().put(concept, track);
        }
    }
}
