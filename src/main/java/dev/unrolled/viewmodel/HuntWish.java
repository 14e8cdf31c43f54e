package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import java.util.List;

/**
 * How to hunt.
 *
 * @param more concepts to look for beside those that occur in the text: the user's own
 * @param allSignals whether gates and raw states are ranked too
 * @param withoutDelimiters whether the characters at which a concept begins or ends, and those beside, are left out
 * @param characters how many characters of the held-out text to count at most
 * @param listed how many cells to list for each concept
 */
public record HuntWish(List<Concept> more, boolean allSignals, boolean withoutDelimiters, int characters, int listed) {
    public static final HuntWish DEFAULT = new HuntWish(List.of(), false, false, 200_000, 5);

    public HuntWish {
        more = List.copyOf(more);
    }
}
