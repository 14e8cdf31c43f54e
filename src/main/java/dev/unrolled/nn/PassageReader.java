package dev.unrolled.nn;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;

/**
 * Reads a passage with a network and records everything: from the zero state, after up to {@value #WARM_UP} characters
 * that stand before the passage. Buffers are allocated once. Not thread safe.
 */
public final class PassageReader {
    /** How many characters before a passage are read first, as many as there are. */
    public static final int WARM_UP = 1000;

    private static final int CHUNK = 50;

    private final Network network;
    private final int[] codePoints;
    private final NetworkPass chunk;
    private final NetworkPass single;

    /**
     * @param network the network to read with; its parameters must not change during a reading
     * @param codePoints for each character index the Unicode code point
     */
    public PassageReader(Network network, int[] codePoints) {
        this.network = network;
        this.codePoints = codePoints.clone();
        chunk = NetworkPass.forReading(network, new Span(1, CHUNK));
        single = NetworkPass.forReading(network, new Span(1, 1));
    }

    /**
     * Reads a passage.
     *
     * @param characters indices of the warm-up, the passage and, if known, the character after it
     * @param from where the passage begins in {@code characters}
     * @param length the number of characters of the passage; one more may follow
     * @param offset where the passage begins in the text, −1 for one typed by hand
     */
    public SequenceTrace read(int[] characters, int from, int length, long offset) {
        int[] units = new int[network.configuration().layers()];
        Arrays.fill(units, network.configuration().hiddenSize());
        SequenceTrace.Builder builder = new SequenceTrace.Builder(network.signals(), units, length).offset(offset);
        Recorder recorder = new Recorder(builder, characters, from);
        chunk.resetState();
        single.resetState();
        int position = 0;
        int end = from + length;
        for (; position + CHUNK <= end; position += CHUNK) {
            run(chunk, characters, position);
            recorder.record(chunk, position);
            chunk.carryState();
        }
        single.takeStateFrom(chunk);
        for (; position < end; position++) {
            run(single, characters, position);
            recorder.record(single, position);
            single.carryState();
        }
        return builder.build();
    }

    private static void run(NetworkPass pass, int[] characters, int position) {
        int steps = pass.span().steps();
        int[] inputs = Arrays.copyOfRange(characters, position, position + steps);
        int[] targets = new int[steps];
        Arrays.fill(targets, -1);
        pass.forward(inputs, targets);
    }

    /** Copies what a pass computed into the trace. */
    private final class Recorder {
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

        void record(NetworkPass pass, int position) {
            for (int step = Math.max(0, from - position); step < pass.span().steps(); step++) {
                int timeStep = position + step - from;
                builder.character(timeStep, codePoints[characters[position + step]]);
                for (Signal signal : network.signals()) {
                    for (int layer = 0; layer < network.configuration().layers(); layer++) {
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
