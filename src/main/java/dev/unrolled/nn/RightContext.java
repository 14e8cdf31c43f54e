package dev.unrolled.nn;

import dev.unrolled.nn.tensor.Tensor;
import java.util.List;

/**
 * What the layers that read from the right have come to when they reach a chunk's right end. Made by
 * {@link NetworkPass#readFromRight} for the chunk that stands to the left.
 */
public final class RightContext {
    /** Nothing was read from the right: zeros. */
    public static final RightContext NONE = new RightContext(List.of(), null);

    /** For each layer what goes from time step to time step, after the character that stands to the chunk's right. */
    private final List<List<Tensor>> states;
    /** The top layer's h before that character, [B × H], in the Java array. */
    private final Tensor before;

    RightContext(List<List<Tensor>> states, Tensor before) {
        this.states = states;
        this.before = before;
    }

    boolean isNone() {
        return before == null;
    }

    List<List<Tensor>> states() {
        return states;
    }

    Tensor before() {
        return before;
    }
}
