package dev.unrolled.analysis.atlas;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;

/**
 * Averages every signal of one layer's units around the places of a text where something happens, from
 * {@value #LAGS} characters before to as many behind. Reads as {@link AtlasReader} does.
 */
public final class EventReader {
    /** The characters before and behind. */
    public static final int LAGS = 20;

    /** More places than this are thinned out evenly. */
    public static final int MOST_EVENTS = 4_000;

    private static final int WINDOW = 2 * LAGS + 1;

    private final Reading reading;
    private final int layer;
    private final List<Signal> signals;
    private final Map<Signal, EventTally> tallies = new EnumMap<>(Signal.class);
    /** For each stream the places that count, by their step. */
    private final List<BitSet> events = new ArrayList<>();

    private int found;
    private int counted;
    private final float[] values;

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @param happens whether it happens at a position of the text; asked once for each that is read
     * @param charactersAtMost about how many to read
     */
    public EventReader(Network network, EncodedText text, int layer, IntPredicate happens, int charactersAtMost) {
        reading = Reading.of(network, text, charactersAtMost);
        this.layer = layer;
        signals = network.signals();
        int units = network.configuration().hiddenSize();
        values = new float[units];
        for (Signal signal : signals) {
            tallies.put(signal, new EventTally(signal.range(), units, reading.streams()));
        }
        find(happens);
    }

    /** Places without enough text before or behind do not count. */
    private void find(IntPredicate happens) {
        int from = Math.max(0, LAGS - reading.stretches().warmUp());
        int to = reading.stretches().counted() - LAGS;
        for (int stream = 0; stream < reading.streams(); stream++) {
            BitSet places = new BitSet();
            for (int step = from; step < to; step++) {
                if (happens.test(reading.position(stream, step))) {
                    places.set(step);
                    found++;
                }
            }
            events.add(places);
        }
        thinOut((found + MOST_EVENTS - 1) / MOST_EVENTS);
    }

    private void thinOut(int every) {
        int number = 0;
        for (BitSet places : events) {
            for (int step = places.nextSetBit(0); step >= 0; step = places.nextSetBit(step + 1)) {
                if (number++ % Math.max(1, every) != 0) {
                    places.clear(step);
                } else {
                    counted++;
                }
            }
        }
    }

    /**
     * Reads; only once.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few hundred characters
     * @return nothing if cancelled
     */
    public Optional<EventAverages> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        boolean ended = reading.read(this::visit, progress, cancelled);
        return ended
                ? Optional.of(new EventAverages(
                        layer, found, counted, reading.stretches().characters(), tallies))
                : Optional.empty();
    }

    private void visit(NetworkPass pass, int firstRow, int step) {
        if (step < -WINDOW) {
            return;
        }
        for (int stream = 0; stream < reading.streams(); stream++) {
            boolean complete = step >= LAGS && events.get(stream).get(step - LAGS);
            for (Signal signal : signals) {
                EventTally tally = tallies.get(signal);
                pass.copySignal(signal, layer, firstRow + stream, values);
                tally.push(stream, Math.floorMod(step, WINDOW), values);
                if (step >= 0) {
                    tally.addOverall(values);
                }
                if (complete) {
                    tally.addWindow(stream, Math.floorMod(step + 1, WINDOW));
                }
            }
        }
    }

    static int window() {
        return WINDOW;
    }
}
