package dev.unrolled.analysis.patterns;

import dev.unrolled.trace.Signal;

/**
 * When a cell of a layer counts as being as asked: on, a value of at least the threshold, or off, one below it. A value that
 * is no number is neither. After the hypotheses of LSTMVis (Strobelt, Gehrmann, Pfister and Rush 2018), which know "on".
 *
 * @param layer the layer, from 0
 * @param signal what is measured of its cells
 * @param threshold θ, in the signal's unit
 * @param on whether on or off is asked for
 */
public record CellCondition(int layer, Signal signal, double threshold, boolean on) {
    /** Whether a cell with this value is as asked. */
    public boolean holds(float value) {
        return on ? value >= threshold : value < threshold;
    }

    /** The opposite. */
    public CellCondition opposite() {
        return new CellCondition(layer, signal, threshold, !on);
    }
}
