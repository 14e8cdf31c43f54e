package dev.unrolled.viewmodel;

import dev.unrolled.text.EncodedText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Something that is asked of every network side by side, on a worker. */
@FunctionalInterface
interface SideQuestion<T> {
    /**
     * Asks.
     *
     * @param taken a copy of the network, which nobody changes meanwhile
     * @param text the held-out text
     * @param progress told the part done, 0 … 1
     * @return nothing if cancelled
     * @throws IllegalArgumentException with a sentence if it cannot be told of this network or on this text
     */
    Optional<T> ask(TrainedCopy taken, EncodedText text, DoubleConsumer progress, BooleanSupplier cancelled);
}
