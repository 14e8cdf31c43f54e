package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.PassageReader;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamReader;
import dev.unrolled.nn.StreamState;
import dev.unrolled.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Windows of a text that end at places spread evenly over it, each after a warm-up from the zero state.
 *
 * @param warmUp the characters read before each window: 1,000, fewer in a short text
 * @param steps the characters of a window, the place itself the last
 * @param starts where the windows begin in the text
 */
record Windows(int warmUp, int steps, List<Integer> starts) {
    private static final int CHUNK = 50;

    Windows {
        starts = List.copyOf(starts);
    }

    /** The shortest text that has windows with so many characters before so many places. */
    static int shortestText(int lags, int places) {
        return lags + places + 1;
    }

    /**
     * Spreads windows over a text.
     *
     * @param what is done, for the error, such as {@code Gradients by lag}
     * @param lags the characters of each window before its place
     * @throws IllegalArgumentException if the text is too short
     */
    static Windows over(EncodedText text, String what, int lags, int places) {
        int shortest = shortestText(lags, places);
        if (text.length() < shortest) {
            throw new IllegalArgumentException(
                    what + " need at least " + shortest + " characters of text, not " + text.length());
        }
        int warmUp = Math.min(PassageReader.WARM_UP, (text.length() - shortest) / 2);
        // The character after a place must be known.
        int usable = text.length() - 1 - lags - warmUp;
        List<Integer> starts = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            starts.add(warmUp + (int) (((long) place * usable + usable / 2) / places));
        }
        return new Windows(warmUp, lags + 1, starts);
    }

    int count() {
        return starts.size();
    }

    /** The characters of some windows side by side, [t·B + b]. */
    int[] characters(EncodedText text, int first, int count, int shift) {
        int[] characters = new int[steps * count];
        for (int row = 0; row < characters.length; row++) {
            characters[row] = text.indexAt(starts.get(first + row % count) + row / count + shift);
        }
        return characters;
    }

    /**
     * How many characters a network reads before each window; a linear network none: its Jacobian does not depend on its state, which over
     * a thousand characters would leave the range of numbers wherever W_h stretches.
     */
    int warmUp(Network network) {
        return network.configuration().cell() == CellKind.RNN_LINEAR ? 0 : warmUp;
    }

    /**
     * Reads the warm-ups side by side, in the network's own precision.
     *
     * @param progress told the part done, 0 … 1
     * @return the states before the windows; nothing if cancelled
     */
    Optional<List<StreamState>> statesBefore(
            Network network, EncodedText text, DoubleConsumer progress, BooleanSupplier cancelled) {
        List<StreamState> states = new ArrayList<>();
        if (warmUp(network) == 0) {
            StreamState zero = StreamState.zero(network);
            starts.forEach(start -> states.add(zero));
            return Optional.of(states);
        }
        StreamReader reader = new StreamReader(network, new Span(count(), CHUNK));
        reader.leaveOutputsOut();
        double loss = reader.read(
                (stream, position) -> text.indexAt(starts.get(stream) - warmUp + position),
                new StreamReader.Extent(warmUp, 0),
                (pass, position, read) -> {
                    progress.accept((double) (position + read) / warmUp);
                    for (int stream = 0; position + read == warmUp && stream < count(); stream++) {
                        states.add(pass.stateAfter(read, stream));
                    }
                },
                cancelled);
        return Double.isNaN(loss) ? Optional.empty() : Optional.of(states);
    }
}
