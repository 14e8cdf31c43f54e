package dev.unrolled.analysis.cells;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Span;
import dev.unrolled.text.EncodedText;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Lets a network read the stretches of one part side by side, from zero states, and shows each time step to a visitor. */
final class StretchReader {
    private static final int STEPS = 50;

    private final EncodedText text;
    private final Stretches stretches;
    private final NetworkPass pass;
    private final int[] characters;
    private final int[] targets;

    StretchReader(Network network, EncodedText text, Stretches stretches) {
        this.text = text;
        this.stretches = stretches;
        pass = NetworkPass.forReading(network, new Span(stretches.streams(), STEPS));
        pass.resetState();
        characters = new int[stretches.streams() * STEPS];
        targets = new int[characters.length];
        Arrays.fill(targets, -1);
    }

    /**
     * Reads everything.
     *
     * @param visitor shown every character, stretch by stretch within a time step
     * @param progress told the characters read of each stretch after each chunk
     * @param cancelled asked before each chunk
     * @return whether it came to the end
     */
    boolean read(Consumer<StretchRow> visitor, IntConsumer progress, BooleanSupplier cancelled) {
        int length = stretches.warmUp() + stretches.counted();
        for (int from = 0; from < length; from += STEPS) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int steps = Math.min(STEPS, length - from);
            copyChunk(from, steps);
            pass.forward(characters, targets);
            for (int row = 0; row < steps * stretches.streams(); row++) {
                int step = row / stretches.streams();
                int position = from + step - stretches.warmUp();
                visitor.accept(new StretchRow(pass, row, row % stretches.streams(), position, characters[row]));
            }
            pass.carryState();
            progress.accept(from + steps);
        }
        return true;
    }

    private void copyChunk(int from, int steps) {
        for (int stream = 0; stream < stretches.streams(); stream++) {
            for (int step = 0; step < steps; step++) {
                characters[step * stretches.streams() + stream] = text.indexAt(stretches.start(stream) + from + step);
            }
        }
    }
}
