package dev.unrolled.nn;

import java.util.List;

/**
 * Units held at a value while the network runs: the raw cell state c of an LSTM unit, the hidden state h of the others,
 * set at every time step inside the recurrence.
 */
public record Clamps(List<Clamp> all) {
    public static final Clamps NONE = new Clamps(List.of());

    /**
     * One unit of one layer and the value it is held at.
     *
     * @param streams in which streams of a pass
     */
    public record Clamp(int layer, int unit, double value, Streams streams) {
        /** Held in every stream. */
        public Clamp(int layer, int unit, double value) {
            this(layer, unit, value, Streams.ALL);
        }
    }

    /**
     * Some consecutive streams of a pass, so that several interventions can run side by side.
     *
     * @param from the first one
     * @param to one past the last
     */
    public record Streams(int from, int to) {
        public static final Streams ALL = new Streams(0, Integer.MAX_VALUE);

        /** Where the streams end in a pass of so many. */
        int end(int batch) {
            return Math.min(to, batch);
        }
    }

    public Clamps {
        all = List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Clamps ofLayer(int layer) {
        return new Clamps(all.stream().filter(clamp -> clamp.layer() == layer).toList());
    }
}
