package dev.unrolled.analysis.causal;

import dev.unrolled.text.Concept;
import java.util.List;
import java.util.Optional;

/**
 * What a network wrote with cells held, without, and with random cells held, all on the same random numbers.
 *
 * @param concept what was measured, if anything was
 * @param held the cells that were held
 * @param other the random cells
 * @param samples how many texts were written each way
 * @param length of each, in characters
 * @param effects what was measured: of the concept if there is one, and of the lines if the network knows newlines
 * @param continuations some of the texts
 */
public record SteeringResult(
        Optional<Concept> concept,
        List<SteeredCell> held,
        List<SteeredCell> other,
        int samples,
        int length,
        List<Effect> effects,
        List<Continuation> continuations) {
    /**
     * One place of the text gone on with in the three ways.
     *
     * @param before the end of what was read first
     */
    public record Continuation(String before, Written held, Written free, Written other) {}

    public SteeringResult {
        held = List.copyOf(held);
        other = List.copyOf(other);
        effects = List.copyOf(effects);
        continuations = List.copyOf(continuations);
    }
}
