package dev.unrolled.text;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Something that can be said of every character of a text, computed from the text alone: that it lies inside quotes,
 * how far it is into its line. Two concepts with the same {@link #id} are equal.
 *
 * <p>A label is the state <em>after</em> reading the character: on at the opening quote, off at the closing one. The
 * labels of a passage depend on what comes before it, so label the whole text and take a slice.
 */
public sealed interface Concept permits BinaryConcept, NumericConcept {
    /** The name on the command line and in files, e.g. {@code inside-quotes}. */
    String id();

    /** The name on the screen, e.g. "inside quotes". */
    String label();

    /** One sentence that says exactly what is labelled, and where it starts and ends. */
    String description();

    /** The kinds of text in which it is worth looking for. */
    Set<TextKind> kinds();

    /** What a network that follows the concept can predict better for it. */
    Prediction prediction();

    /**
     * The labels of all characters of a text, read from its start.
     *
     * @param cancelled asked now and then while a user's own expression runs
     * @throws java.util.concurrent.CancellationException if cancelled
     * @throws TextException if a user's own expression takes more than it is allowed to
     */
    ConceptTrack label(CharacterSource text, BooleanSupplier cancelled);

    /** The labels of all characters of a text, read from its start. */
    default ConceptTrack label(CharacterSource text) {
        return label(text, () -> false);
    }

    /** The positions of a text whose next character the concept predicts; see {@link Prediction#positions}. */
    default BinaryTrack predictedPositions(CharacterSource text) {
        return prediction().positions(text, label(text));
    }
}
