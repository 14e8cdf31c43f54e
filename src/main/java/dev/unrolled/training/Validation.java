package dev.unrolled.training;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.text.EncodedText;
import java.util.function.BooleanSupplier;

/**
 * The loss on held-out text: streams spread evenly over it, read from zero states. The first {@value #WARM_UP}
 * characters of each stream only warm the state up and are not counted; nor are the last {@value #WARM_UP} where the network
 * reads both ways, for the state from the right.
 */
public final class Validation {
    /** The characters at the beginning of each stream that are read but not counted. */
    public static final int WARM_UP = 64;

    private static final int STREAMS = 32;
    private static final int STEPS = 64;

    private final EncodedText heldOut;
    private final StreamReader reader;
    private final boolean bothWays;
    private final int streams;

    /**
     * @param network the network to try; its parameters must not change during a measurement
     * @param heldOut the text that it has not learned from
     */
    public Validation(Network network, EncodedText heldOut) {
        this.heldOut = heldOut;
        bothWays = network.configuration().reading() == ReadingDirection.BOTH_WAYS;
        int shortest = (bothWays ? 3 : 2) * WARM_UP;
        streams = Math.max(1, Math.min(STREAMS, (heldOut.length() - 1) / shortest));
        reader = new StreamReader(network, new Span(streams, STEPS));
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
        int behind = bothWays ? Math.min(WARM_UP, read / 4) : 0;
        int length = Math.max(0, read - behind);
        int warmUp = Math.min(WARM_UP, length / 2);
        StreamReader.Text text = new StreamReader.Text() {
            @Override
            public int character(int stream, int position) {
                return heldOut.indexAt(stream * streamLength + position);
            }

            @Override
            public int target(int stream, int position) {
                boolean counts = position >= warmUp && position < length;
                return counts ? heldOut.indexAt(stream * streamLength + position + 1) : -1;
            }
        };
        StreamReader.Extent extent = new StreamReader.Extent(length, behind);
        double sum = reader.read(text, extent, (pass, position, steps) -> {}, cancelled);
        return sum / ((double) streams * (length - warmUp));
    }
}
