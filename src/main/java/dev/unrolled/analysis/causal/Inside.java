package dev.unrolled.analysis.causal;

import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.ConceptTrack;

/** What counts as inside a concept: where it holds, or, for a numeric one, where its number is above its mean. */
final class Inside {
    private Inside() {}

    /** Labels above this are inside. */
    static double limit(ConceptTrack labels) {
        return labels instanceof BinaryTrack ? 0 : labels.mean();
    }
}
