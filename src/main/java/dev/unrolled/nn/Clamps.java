package dev.unrolled.nn;

import java.util.List;

/**
 * Units held at a value while the network runs: the raw cell state c of an LSTM unit, the hidden state h of the others,
 * set at every time step inside the recurrence.
 */
public record Clamps(List<Clamp> all) {
    public static final Clamps NONE = new Clamps(List.of());

    /** One unit of one layer and the value it is held at. */
    public record Clamp(int layer, int unit, double value) {}

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
