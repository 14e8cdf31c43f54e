package dev.unrolled.analysis.cells;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Lets a network read the stretches of one part side by side, from zero states, and shows each chunk to a visitor. */
final class StretchReader {
    /** The time steps of a chunk. */
    static final int STEPS = 50;

    private final EncodedText text;
    private final Stretches stretches;
    private final StreamReader reader;
    private final StretchChunk chunk;

    /** @param index the cells whose values the visitor sees */
    StretchReader(Network network, CellIndex index, EncodedText text, Stretches stretches) {
        this.text = text;
        this.stretches = stretches;
        reader = new StreamReader(network, new Span(stretches.streams(), STEPS));
        chunk = new StretchChunk(index, stretches, STEPS);
    }

    /**
     * Reads everything.
     *
     * @param visitor shown every chunk
     * @param progress told the characters read of each stretch after each chunk
     * @param cancelled asked before each chunk
     * @return whether it came to the end
     */
    boolean read(Consumer<StretchChunk> visitor, IntConsumer progress, BooleanSupplier cancelled) {
        int length = stretches.warmUp() + stretches.counted();
        StreamReader.Extent extent = new StreamReader.Extent(length, stretches.behind());
        double loss = reader.read(
                this::character,
                extent,
                (pass, from, steps) -> {
                    visitor.accept(taken(pass, from, steps));
                    progress.accept(from + steps);
                },
                cancelled);
        return !Double.isNaN(loss);
    }

    private int character(int stream, int position) {
        return text.indexAt(stretches.start(stream) + position);
    }

    private StretchChunk taken(NetworkPass pass, int from, int steps) {
        chunk.take(pass, from, steps);
        for (int row = 0; row < chunk.rows(); row++) {
            chunk.setCharacter(row, character(chunk.stream(row), from + row / stretches.streams()));
        }
        return chunk;
    }
}
