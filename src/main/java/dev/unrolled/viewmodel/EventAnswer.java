package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.EventAverages;
import dev.unrolled.analysis.atlas.EventReader;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Locale;

/** What the cells of a layer do on average around an event, as the screen says it. Immutable. */
public final class EventAnswer {
    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    private final HeldOutEvent event;
    private final AtlasAnswer source;
    private final EventAverages averages;

    EventAnswer(HeldOutEvent event, AtlasAnswer source, EventAverages averages) {
        this.event = event;
        this.source = source;
        this.averages = averages;
    }

    /** The characters before and behind the event. */
    public static int lags() {
        return EventReader.LAGS;
    }

    public HeldOutEvent event() {
        return event;
    }

    public int layer() {
        return averages.layer();
    }

    /** The network that was asked. */
    AtlasAnswer source() {
        return source;
    }

    /** Whether it happened at all. */
    public boolean happened() {
        return averages.counted() > 0;
    }

    public List<Signal> signals() {
        return source.signals();
    }

    /** The means from {@link #lags} characters before the event to as many behind. */
    public double[] means(Signal signal, int unit) {
        return averages.means(signal, unit);
    }

    /** The lower quartile at each lag; NaN for unbounded signals. */
    public double[] lowerQuartiles(Signal signal, int unit) {
        return averages.quantiles(signal, unit, LOWER);
    }

    /** The upper quartile at each lag; NaN for unbounded signals. */
    public double[] upperQuartiles(Signal signal, int unit) {
        return averages.quantiles(signal, unit, UPPER);
    }

    /** The mean over all characters. */
    public double overallMean(Signal signal, int unit) {
        return averages.overallMean(signal, unit);
    }

    /** What was averaged, for a subtitle. */
    public String basis() {
        String thinned = averages.counted() < averages.found()
                ? String.format(Locale.ROOT, ", %,d of them averaged", averages.counted())
                : "";
        return String.format(
                Locale.ROOT,
                "mean over %,d places%s in %,d characters; band: middle half (quartiles, 64 bins); dashed: mean over all"
                        + " characters",
                averages.found(),
                thinned,
                averages.characters());
    }
}
