package dev.unrolled.analysis.atlas;

import dev.unrolled.analysis.cells.Stretches;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * A network that reads stretches of a text side by side, from zero states.
 *
 * @param network its parameters must not change
 */
record Reading(Network network, EncodedText text, Stretches stretches) {
    private static final int STEPS = 50;

    /** Who looks at each counted time step. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Looks at all stretches' characters of one time step.
         *
         * @param pass holds what was computed, until this returns
         * @param firstRow the pass's row of the first stretch; those of the others follow
         * @param step counted from the first that is no warm-up; below 0 before
         */
        void visit(NetworkPass pass, int firstRow, int step);
    }

    /** All of a text, or stretches of it spread evenly. */
    static Reading of(Network network, EncodedText text, int charactersAtMost) {
        boolean bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        return new Reading(network, text, Stretches.of(0, text.length(), charactersAtMost, bothWays));
    }

    int streams() {
        return stretches.streams();
    }

    /** Where a character stands in the text. */
    int position(int stream, int step) {
        return stretches.start(stream) + stretches.warmUp() + step;
    }

    /** The index of a character. */
    int character(int stream, int step) {
        return text.indexAt(position(stream, step));
    }

    /**
     * Reads everything.
     *
     * @param visitor shown every time step from {@code −warmUp} on
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few hundred characters
     * @return whether it came to the end
     */
    boolean read(Visitor visitor, DoubleConsumer progress, BooleanSupplier cancelled) {
        return read(new StreamReader(network, new Span(streams(), STEPS)), visitor, progress, cancelled);
    }

    /** The same without predicting anything, which takes less time. */
    boolean readStates(Visitor visitor, DoubleConsumer progress, BooleanSupplier cancelled) {
        StreamReader reader = new StreamReader(network, new Span(streams(), STEPS));
        reader.leaveOutputsOut();
        return read(reader, visitor, progress, cancelled);
    }

    private boolean read(StreamReader reader, Visitor visitor, DoubleConsumer progress, BooleanSupplier cancelled) {
        int warmUp = stretches.warmUp();
        int length = warmUp + stretches.counted();
        double loss = reader.read(
                (stream, position) -> text.indexAt(stretches.start(stream) + position),
                new StreamReader.Extent(length, stretches.behind()),
                (pass, from, steps) -> {
                    for (int step = 0; step < steps; step++) {
                        visitor.visit(pass, step * streams(), from + step - warmUp);
                    }
                    progress.accept((double) (from + steps) / length);
                },
                cancelled);
        return !Double.isNaN(loss);
    }
}
