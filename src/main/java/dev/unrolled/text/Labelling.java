package dev.unrolled.text;

import java.util.function.BooleanSupplier;

/**
 * Computes the labels of a concept.
 *
 * @param <T> the kind of labels
 */
@FunctionalInterface
public interface Labelling<T extends ConceptTrack> {
    /**
     * Labels every character of a text.
     *
     * @param cancelled asked now and then by labellings that may take long
     * @throws java.util.concurrent.CancellationException if cancelled
     * @throws TextException if it takes more than it is allowed to
     */
    T label(CharacterSource text, BooleanSupplier cancelled);
}
