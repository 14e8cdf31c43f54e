package dev.unrolled.analysis.causal;

import dev.unrolled.analysis.cells.TextHalves;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.text.EncodedText;

/** The two parts of a held-out text on which a cell's effect is measured. */
final class CausalHalves {
    private CausalHalves() {}

    /**
     * Parts a text as the ranking of cells does.
     *
     * @param characters at most so many of each part are read
     * @param what begins the sentence that refuses a text that is too short
     * @throws IllegalArgumentException if it is
     */
    static TextHalves of(Network network, EncodedText text, int characters, String what) {
        if (text.length() < Ablation.SHORTEST_TEXT) {
            throw new IllegalArgumentException(what + " needs at least " + Ablation.SHORTEST_TEXT
                    + " characters of held-out text, not " + text.length());
        }
        return TextHalves.of(
                text.length(),
                TextHalves.GAP,
                characters,
                network.configuration().reading() == ReadingDirection.BOTH_WAYS);
    }
}
