package dev.unrolled.nn;

import dev.unrolled.trace.Signal;
import java.util.List;

/**
 * The recurrence of one layer: its parameters, its signals, and how to run it forward and backward over a chunk of text.
 *
 * <p>A new kind of cell is one class that implements this, one {@code permits}, and one line in {@link CellKind}.
 */
public sealed interface RecurrentCell
        permits LstmCell,
                PeepholeLstmCell,
                GruCell,
                ResetBeforeCell,
                VanillaRnnCell,
                JordanCell,
                Mut1Cell,
                Mut2Cell,
                Mut3Cell {
    /** The signals its units have; first the value that is shown for a unit by default. */
    List<Signal> signals();

    /**
     * Buffers to run this cell with.
     *
     * @param span how many streams and time steps it runs over
     * @param gradients where {@link LayerPass#backward} puts the gradients; null for passes that only go forward
     */
    LayerPass newPass(Span span, Parameters gradients);
}
