package dev.unrolled.viewmodel;

import dev.unrolled.analysis.atlas.CellAtlas;
import dev.unrolled.analysis.atlas.CellMap;
import dev.unrolled.analysis.atlas.Memory;
import dev.unrolled.analysis.atlas.Spread;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.LayerNames;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What all cells do on the held-out text, as the screen says it. Immutable. */
public final class AtlasAnswer {
    private final NetworkCopy copy;
    private final EncodedText heldOut;
    private final CellAtlas atlas;

    AtlasAnswer(NetworkCopy copy, EncodedText heldOut, CellAtlas atlas) {
        this.copy = copy;
        this.heldOut = heldOut;
        this.atlas = atlas;
    }

    /**
     * How the values of one signal of a cell are spread.
     *
     * @param low the lower edge of the first bin
     * @param high the upper edge of the last
     * @param counts the values in each bin of equal width
     * @param left the share of values that are saturated at the left: below .1 of a gate, below −.9 of a signed signal;
     *     NaN for unbounded ones
     * @param right the share above .9
     */
    public record SpreadRow(
            Signal signal,
            double low,
            double high,
            List<Integer> counts,
            int notFinite,
            double mean,
            double deviation,
            double left,
            double right) {}

    /** A cell on a map. */
    public record Place(int layer, int unit, double x, double y) {
        /** Such as {@code 0:45}. */
        public String name() {
            return layer + ":" + unit;
        }
    }

    NetworkCopy copy() {
        return copy;
    }

    EncodedText heldOut() {
        return heldOut;
    }

    CellAtlas atlas() {
        return atlas;
    }

    /** After how many steps of the training. */
    public long iteration() {
        return copy.iteration();
    }

    /** What was read, for a subtitle. */
    public String basis() {
        return String.format(
                Locale.ROOT,
                "%,d held-out characters, iteration %,d",
                atlas.basis().characters(),
                iteration());
    }

    /** The signals of every cell; first the one that is shown by default. */
    public List<Signal> signals() {
        return atlas.basis().signals();
    }

    /** The gates of every cell; empty for cells without. */
    public List<Signal> gates() {
        return signals().stream().filter(Signal::isGate).toList();
    }

    public int layers() {
        return atlas.basis().layers();
    }

    public int units() {
        return atlas.basis().units();
    }

    public LayerNames layerNames() {
        return copy.network().configuration().layerNames();
    }

    /** Whether there is such a cell. */
    public boolean has(int layer, int unit) {
        return layer >= 0 && layer < layers() && unit >= 0 && unit < units();
    }

    /** A cell's number in {@link #map}. */
    public int number(int layer, int unit) {
        return atlas.number(layer, unit);
    }

    /** How the values of a signal are spread. */
    public SpreadRow spread(Signal signal, int layer, int unit) {
        Spread spread = atlas.spread(signal, layer, unit);
        return new SpreadRow(
                signal,
                spread.low(),
                spread.high(),
                spread.counts(),
                spread.notFinite(),
                spread.mean(),
                spread.deviation(),
                spread.leftSaturated(),
                spread.rightSaturated());
    }

    /** Every unit of a layer by its shares of left-saturated, x, and right-saturated values of a signal, y. */
    public List<Place> saturation(Signal signal, int layer) {
        List<Place> places = new ArrayList<>();
        for (int unit = 0; unit < units(); unit++) {
            Spread spread = atlas.spread(signal, layer, unit);
            places.add(new Place(layer, unit, spread.leftSaturated(), spread.rightSaturated()));
        }
        return places;
    }

    /** Every cell, layer by layer, by its correlations with the first two principal components of all cells' values. */
    public List<Place> map() {
        CellMap map = atlas.map();
        List<Place> places = new ArrayList<>();
        for (int cell = 0; cell < layers() * units(); cell++) {
            places.add(new Place(cell / units(), cell % units(), map.x(cell), map.y(cell)));
        }
        return places;
    }

    /** What the map's axes are, in words. */
    public String mapBasis() {
        CellMap map = atlas.map();
        return String.format(
                Locale.ROOT,
                "%.0f %% and %.0f %% of the variance: correlation with principal components 1 and 2 of %s, standardised over"
                        + " %,d characters",
                100 * map.explained(0),
                100 * map.explained(1),
                signals().get(0).symbol(),
                map.characters());
    }

    /** The numbers of the cells most like one, or most unlike it. */
    public List<Integer> likest(int cell, int count) {
        return atlas.map().likest(cell, count);
    }

    /** Pearson's correlation of two cells' values. */
    public double correlation(int one, int other) {
        return atlas.map().correlation(one, other);
    }

    /** The time constant of a cell, in characters; NaN for cells without a gate that keeps. */
    public double timeConstant(int layer, int unit) {
        return atlas.memory(layer, unit).map(Memory::timeConstant).orElse(Double.NaN);
    }

    /** How long a cell keeps what it holds; empty for cells without a gate that keeps. */
    Optional<Memory> memory(int layer, int unit) {
        return atlas.memory(layer, unit);
    }
}
