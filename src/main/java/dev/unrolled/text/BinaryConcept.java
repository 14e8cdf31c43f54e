package dev.unrolled.text;

import java.util.Set;
import java.util.function.Function;

/**
 * A concept that is on or off at each character.
 *
 * @param id the name on the command line and in files
 * @param label the name on the screen
 * @param description one sentence that says exactly what is labelled
 * @param kinds the kinds of text in which it is worth looking for
 * @param labelling computes the labels of a text
 */
public record BinaryConcept(
        String id,
        String label,
        String description,
        Set<TextKind> kinds,
        Function<CharacterSource, BinaryTrack> labelling)
        implements Concept {
    public BinaryConcept {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public BinaryTrack label(CharacterSource text) {
        return labelling.apply(text);
    }
}
