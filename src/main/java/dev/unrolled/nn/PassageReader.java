package dev.unrolled.nn;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;

/**
 * Reads a passage with a network and records everything: from the zero state, after up to {@value #WARM_UP} characters
 * that stand before the passage; by a network that reads both ways also from the zero state at the right, after up to
 * {@link StreamReader#BEHIND} characters that stand behind it. Buffers are allocated once. Not thread safe.
 */
public final class PassageReader {
    /** How many characters before a passage are read first, as many as there are. */
    public static final int WARM_UP = 1000;

    private static final int CHUNK = 50;

    private final Network network;
    private final int[] codePoints;
    private final StreamReader reader;

    /**
     * @param network the network to read with; its parameters must not change during a reading
     * @param codePoints for each character index the Unicode code point
     */
    public PassageReader(Network network, int[] codePoints) {
        this.network = network;
        this.codePoints = codePoints.clone();
        reader = new StreamReader(network, new Span(1, CHUNK));
    }

    /** How many characters behind a passage can be of use: what follows the last one, and what is read from the right. */
    public int charactersBehind() {
        return network.configuration().reading() == ReadingDirection.BOTH_WAYS ? StreamReader.BEHIND : 1;
    }

    /**
     * Reads a passage.
     *
     * @param characters indices of the warm-up, the passage and {@link #charactersBehind} it, as far as they are known
     * @param from where the passage begins in {@code characters}
     * @param length the number of characters of the passage
     * @param offset where the passage begins in the text, −1 for one typed by hand
     */
    public SequenceTrace read(int[] characters, int from, int length, long offset) {
        NetworkConfiguration configuration = network.configuration();
        int[] units = new int[configuration.layerCount()];
        Arrays.fill(units, configuration.hiddenSize());
        SequenceTrace.Builder builder = new SequenceTrace.Builder(network.signals(), units, length)
                .offset(offset)
                .layerNames(configuration.layerNames());
        int end = from + length;
        reader.read(
                (stream, position) -> characters[position],
                new StreamReader.Extent(end, characters.length - end),
                new Recorder(builder, characters, from),
                () -> false);
        return builder.build();
    }

    /** Copies what a pass computed into the trace. */
    private final class Recorder implements StreamReader.Visitor {
        private final SequenceTrace.Builder builder;
        private final int[] characters;
        private final int from;
        private final float[] values = new float[network.configuration().hiddenSize()];
        private final float[] probabilities = new float[network.configuration().vocabularySize()];

        Recorder(SequenceTrace.Builder builder, int[] characters, int from) {
            this.builder = builder;
            this.characters = characters;
            this.from = from;
        }

        @Override
        public void visit(NetworkPass pass, int position, int steps) {
            for (int step = Math.max(0, from - position); step < steps; step++) {
                int timeStep = position + step - from;
                builder.character(timeStep, codePoints[characters[position + step]]);
                for (Signal signal : network.signals()) {
                    for (int layer = 0; layer < network.configuration().layerCount(); layer++) {
                        pass.copySignal(signal, layer, step, values);
                        builder.values(signal, layer, timeStep, values, 0);
                    }
                }
                predictions(pass, step, timeStep);
            }
        }

        private void predictions(NetworkPass pass, int step, int timeStep) {
            pass.copyProbabilities(step, 0, probabilities);
            int next = from + timeStep + 1;
            if (next < characters.length) {
                builder.next(timeStep, codePoints[characters[next]], probabilities[characters[next]]);
            }
            int count = Math.min(SequenceTrace.CANDIDATES, probabilities.length);
            for (int rank = 0; rank < count; rank++) {
                int best = 0;
                for (int k = 1; k < probabilities.length; k++) {
                    if (probabilities[k] > probabilities[best]) {
                        best = k;
                    }
                }
                builder.candidate(timeStep, rank, codePoints[best], probabilities[best]);
                probabilities[best] = -1;
            }
        }
    }
}
