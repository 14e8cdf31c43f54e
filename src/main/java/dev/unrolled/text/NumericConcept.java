package dev.unrolled.text;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A concept that has a value at each character.
 *
 * @param id the name on the command line and in files
 * @param label the name on the screen
 * @param description one sentence that says exactly what is labelled
 * @param kinds the kinds of text in which it is worth looking for
 * @param labelling computes the labels of a text
 * @param prediction what a network that follows it can predict better
 */
public record NumericConcept(
        String id,
        String label,
        String description,
        Set<TextKind> kinds,
        Labelling<NumericTrack> labelling,
        Prediction prediction)
        implements Concept {
    public NumericConcept {
        kinds = Set.copyOf(kinds);
    }

    /** A concept that predicts the characters at which its number falls. */
    public NumericConcept(
            String id,
            String label,
            String description,
            Set<TextKind> kinds,
            Function<CharacterSource, NumericTrack> labelling) {
        this(
                id,
                label,
                description,
                kinds,
                (text, cancelled) -> labelling.apply(text),
                Prediction.ofEnd("the character at which the number falls"));
    }

    /** The same concept with another prediction. */
    NumericConcept predicting(Prediction changed) {
        return new NumericConcept(id, label, description, kinds, labelling, changed);
    }

    @Override
    public NumericTrack label(CharacterSource text, BooleanSupplier cancelled) {
        return labelling.label(text, cancelled);
    }

    @Override
    public NumericTrack label(CharacterSource text) {
        return label(text, () -> false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumericConcept concept && concept.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
