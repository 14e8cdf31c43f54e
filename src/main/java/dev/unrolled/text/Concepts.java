package dev.unrolled.text;

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
     * The concepts that are made for this kind of text and occur in it, with their labels, in the order of {@link #all}. Of
     * several with the same labels throughout only the first is taken: where no line comment occurs, a block comment is
     * any comment.
     *
     * @param cancelled asked before each concept
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Map<Concept, ConceptTrack> tracksIn(CharacterSource text, BooleanSupplier cancelled) {
        TextKind kind = TextKind.of(text);
        Map<Concept, ConceptTrack> tracks = new LinkedHashMap<>();
        for (Concept concept : ALL) {
            if (cancelled.getAsBoolean()) {
                throw new java.util.concurrent.CancellationException("cancelled");
            }
            if (concept.kinds().contains(kind)) {
                ConceptTrack track = concept.label(text, cancelled);
                if (track.occurs() && tracks.values().stream().noneMatch(track::agreesWith)) {
                    tracks.put(concept, track);
                }
            }
        }
        return tracks;
    }
}
