package dev.unrolled.text;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A concept that is on or off at each character.
 *
 * @param id the name on the command line and in files
 * @param label the name on the screen
 * @param description one sentence that says exactly what is labelled
 * @param kinds the kinds of text in which it is worth looking for
 * @param labelling computes the labels of a text
 * @param prediction what a network that follows it can predict better
 */
public record BinaryConcept(
        String id,
        String label,
        String description,
        Set<TextKind> kinds,
        Labelling<BinaryTrack> labelling,
        Prediction prediction)
        implements Concept {
    public BinaryConcept {
        kinds = Set.copyOf(kinds);
    }

    /** A concept that predicts every next character while it holds. */
    public BinaryConcept(
            String id,
            String label,
            String description,
            Set<TextKind> kinds,
            Function<CharacterSource, BinaryTrack> labelling) {
        this(
                id,
                label,
                description,
                kinds,
                (text, cancelled) -> labelling.apply(text),
                Prediction.whileOn("the next character inside"));
    }

    /** The same concept with another prediction. */
    BinaryConcept predicting(Prediction changed) {
        return new BinaryConcept(id, label, description, kinds, labelling, changed);
    }

    @Override
    public BinaryTrack label(CharacterSource text, BooleanSupplier cancelled) {
        return labelling.label(text, cancelled);
    }

    @Override
    public BinaryTrack label(CharacterSource text) {
        return label(text, () -> false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryConcept concept && concept.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
