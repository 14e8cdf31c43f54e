package dev.unrolled.training;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.nn.Span;
import dev.unrolled.text.EncodedText;
import java.util.function.BooleanSupplier;

/**
 * The loss on held-out text: streams spread evenly over it, read from zero states. The first {@value #WARM_UP}
 * characters of each stream only warm the state up and are not counted.
 */
public final class Validation {
    /** The characters at the beginning of each stream that are read but not counted. */
    public static final int WARM_UP = 64;

    private static final int STREAMS = 32;
    private static final int STEPS = 64;

    private final EncodedText heldOut;
    private final NetworkPass pass;
    private final int streams;
    private final int[] characters;
    private final int[] targets;

    /**
     * @param network the network to try; its parameters must not change during a measurement
     * @param heldOut the text that it has not learned from
     */
    public Validation(Network network, EncodedText heldOut) {
        this.heldOut = heldOut;
        streams = Math.max(1, Math.min(STREAMS, (heldOut.length() - 1) / (2 * WARM_UP)));
        pass = NetworkPass.forReading(network, new Span(streams, STEPS));
        characters = new int[streams * STEPS];
        targets = new int[streams * STEPS];
    }

    /**
     * Measures the mean loss.
     *
     * @param charactersAtMost how much of the held-out text to read, warm-up included
     * @param cancelled asked after every chunk; when true the measurement is given up
     * @return nats per character; NaN where the text is too short to count a character, or when cancelled
     */
    public double loss(long charactersAtMost, BooleanSupplier cancelled) {
        int streamLength = heldOut.length() / streams;
        int read = (int) Math.min(streamLength - 1, Math.max(2L * WARM_UP, charactersAtMost / streams));
        pass.resetState();
        double sum = 0;
        long counted = 0;
        for (int position = 0; position < read; position += STEPS) {
            if (cancelled.getAsBoolean()) {
                return Double.NaN;
            }
            counted += copyChunk(streamLength, position, read);
            sum += pass.forward(characters, targets);
            pass.carryState();
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }

    private int copyChunk(int streamLength, int position, int read) {
        int counted = 0;
        for (int stream = 0; stream < streams; stream++) {
            for (int step = 0; step < STEPS; step++) {
                int at = position + step;
                int k = step * streams + stream;
                boolean within = at < read;
                characters[k] = within ? heldOut.indexAt(stream * streamLength + at) : 0;
                boolean counts = within && at >= Math.min(WARM_UP, read / 2);
                targets[k] = counts ? heldOut.indexAt(stream * streamLength + at + 1) : -1;
                counted += counts ? 1 : 0;
            }
        }
        return counted;
    }
}
