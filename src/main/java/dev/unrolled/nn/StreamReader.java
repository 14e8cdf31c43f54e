package dev.unrolled.nn;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * Lets a network read streams of text side by side, chunk by chunk: from the zero state at their left end and, if it reads
 * both ways, from the zero state {@value #BEHIND} characters behind at the right, as many as there are. For that the layers
 * that read from the right read a section of some thousand characters once before and keep where each chunk starts, so that
 * the chunks leave no trace in what is computed. Buffers are allocated once. Not thread safe.
 */
public final class StreamReader {
    /** From how far behind a section is read from the right, in characters. */
    public static final int BEHIND = 1000;

    /** The chunks of a section: longer than a passage, short enough for what is kept of each. */
    private static final int SECTION = 64;

    /** The characters of the streams. */
    public interface Text {
        /** The index of the character of a stream at a position, counted from where the reading starts. */
        int character(int stream, int position);

        /** The index of the character that truly follows, where it is known and shall count; otherwise −1. */
        default int target(int stream, int position) {
            return -1;
        }
    }

    /** Who looks at each chunk. */
    public interface Visitor {
        /**
         * Looks at a chunk.
         *
         * @param pass holds what was computed, until this returns
         * @param position where the chunk begins
         * @param steps how many of its time steps, from the first, are text
         */
        void visit(NetworkPass pass, int position, int steps);
    }

    /**
     * How much of each stream is read.
     *
     * @param length the characters that are read and shown to the visitor
     * @param behind the characters after those, which only the layers that read from the right read
     */
    public record Extent(int length, int behind) {}

    private final NetworkPass pass;
    private final Span span;
    private final boolean bothWays;
    private final int[] characters;
    private final int[] targets;
    private boolean statesOnly;

    /**
     * @param network its parameters must not change during a reading
     * @param chunk the number of streams, and how many time steps are computed at once
     */
    public StreamReader(Network network, Span chunk) {
        span = chunk;
        pass = NetworkPass.forReading(network, chunk);
        bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        characters = new int[chunk.characters()];
        targets = new int[chunk.characters()];
    }

    /** Holds units at values from the next reading on; {@link Clamps#NONE} lets go. */
    public void clamp(Clamps clamps) {
        pass.clamp(clamps);
    }

    /** Leaves the output layer out from the next reading on: nothing is predicted, and the loss is 0. */
    public void leaveOutputsOut() {
        statesOnly = true;
    }

    /**
     * Reads.
     *
     * @param cancelled asked before every chunk
     * @return the sum of −ln p over all targets, in nats; NaN if cancelled
     */
    public double read(Text text, Extent extent, Visitor visitor, BooleanSupplier cancelled) {
        pass.resetState();
        Deque<RightContext> contexts = new ArrayDeque<>();
        double sum = 0;
        for (int position = 0; position < extent.length; position += span.steps()) {
            if (bothWays && contexts.isEmpty()) {
                readSection(text, extent, position, contexts);
            }
            if (cancelled.getAsBoolean()) {
                return Double.NaN;
            }
            int steps = Math.min(span.steps(), extent.length - position);
            fill(text, position, steps);
            if (bothWays) {
                pass.startFromRight(contexts.pop());
            }
            if (statesOnly) {
                pass.forwardStates(characters, steps);
            } else {
                sum += pass.forward(characters, targets, steps);
            }
            visitor.visit(pass, position, steps);
            pass.carryState();
        }
        return sum;
    }

    /** What has been read from the right of each chunk of a section, the first on top. */
    private void readSection(Text text, Extent extent, int from, Deque<RightContext> contexts) {
        int to = Math.min(extent.length, from + SECTION * span.steps());
        int end = Math.min(extent.length + extent.behind, to + BEHIND);
        RightContext context = RightContext.NONE;
        while (end > to) {
            int steps = Math.min(span.steps(), end - to);
            end -= steps;
            context = readFromRight(text, end, steps, context);
        }
        while (end > from) {
            contexts.push(context);
            int steps = (end - from - 1) % span.steps() + 1;
            end -= steps;
            context = end == from ? context : readFromRight(text, end, steps, context);
        }
    }

    private RightContext readFromRight(Text text, int position, int steps, RightContext context) {
        fill(text, position, steps);
        pass.startFromRight(context);
        return pass.readFromRight(characters, steps);
    }

    private void fill(Text text, int position, int steps) {
        Arrays.fill(targets, -1);
        for (int stream = 0; stream < span.batch(); stream++) {
            for (int step = 0; step < steps; step++) {
                int at = step * span.batch() + stream;
                characters[at] = text.character(stream, position + step);
                targets[at] = text.target(stream, position + step);
            }
        }
    }
}
