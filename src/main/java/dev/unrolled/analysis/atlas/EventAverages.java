package dev.unrolled.analysis.atlas;

import dev.unrolled.trace.Signal;
import java.util.Map;
import java.util.stream.IntStream;

/** What every signal of a layer's units does on average around an event. Immutable. */
public final class EventAverages {
    private final int layer;
    private final int found;
    private final int counted;
    private final int characters;
    private final Map<Signal, EventTally> tallies;

    EventAverages(int layer, int found, int counted, int characters, Map<Signal, EventTally> tallies) {
        this.layer = layer;
        this.found = found;
        this.counted = counted;
        this.characters = characters;
        this.tallies = Map.copyOf(tallies);
    }

    public int layer() {
        return layer;
    }

    /** How often it happened in what was read, where there was text enough before and behind. */
    public int found() {
        return found;
    }

    /** So many of these were averaged, evenly thinned out. */
    public int counted() {
        return counted;
    }

    /** The characters read. */
    public int characters() {
        return characters;
    }

    /** The mean of a signal from {@link EventReader#LAGS} characters before the event to as many behind. */
    public double[] means(Signal signal, int unit) {
        return IntStream.range(0, EventReader.window())
                .mapToDouble(lag -> tallies.get(signal).mean(unit, lag))
                .toArray();
    }

    /**
     * The value below which a share of the events lie, at each lag: from 64 bins over the signal's range, evenly spread
     * within a bin. NaN for unbounded signals.
     */
    public double[] quantiles(Signal signal, int unit, double share) {
        return IntStream.range(0, EventReader.window())
                .mapToDouble(lag -> tallies.get(signal).quantile(unit, lag, share))
                .toArray();
    }

    /** The mean over all characters read. */
    public double overallMean(Signal signal, int unit) {
        return tallies.get(signal).overallMean(unit);
    }
}
