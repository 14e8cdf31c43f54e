package dev.unrolled.analysis.cells;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Lets a network read the stretches of one part side by side, from zero states, and shows each chunk to a visitor, who looks
 * at it while the network reads the next.
 */
final class StretchReader {
    /** The time steps of a chunk. */
    static final int STEPS = 50;

    private final EncodedText text;
    private final Stretches stretches;
    private final StreamReader reader;
    /** The one that is looked at and the one that is being read. */
    private final StretchChunk[] chunks = new StretchChunk[2];

    private int turn;
    private CellLoop.Running looking = () -> {};

    /** @param index the cells whose values the visitor sees */
    StretchReader(Network network, CellIndex index, EncodedText text, Stretches stretches) {
        this.text = text;
        this.stretches = stretches;
        reader = new StreamReader(network, new Span(stretches.streams(), STEPS));
        Arrays.setAll(chunks, chunk -> new StretchChunk(index, stretches, STEPS));
    }

    /**
     * Reads everything.
     *
     * @param visitor shown every chunk in turn, on a thread of the loop
     * @param loop where the visitor looks on
     * @param progress told the characters read of each stretch after each chunk
     * @param cancelled asked before each chunk
     * @return whether it came to the end
     */
    boolean read(Consumer<StretchChunk> visitor, CellLoop loop, IntConsumer progress, BooleanSupplier cancelled) {
        int length = stretches.warmUp() + stretches.counted();
        StreamReader.Extent extent = new StreamReader.Extent(length, stretches.behind());
        double loss = reader.read(
                this::character,
                extent,
                (pass, from, steps) -> {
                    StretchChunk chunk = taken(pass, from, steps);
                    looking.join();
                    looking = loop.begin(() -> visitor.accept(chunk));
                    progress.accept(from + steps);
                },
                cancelled);
        looking.join();
        return !Double.isNaN(loss);
    }

    private int character(int stream, int position) {
        return text.indexAt(stretches.start(stream) + position);
    }

    private StretchChunk taken(NetworkPass pass, int from, int steps) {
        StretchChunk chunk = chunks[turn];
        turn = 1 - turn;
        chunk.take(pass, from, steps);
        for (int row = 0; row < chunk.rows(); row++) {
            chunk.setCharacter(row, character(chunk.stream(row), from + row / stretches.streams()));
        }
        return chunk;
    }
}
