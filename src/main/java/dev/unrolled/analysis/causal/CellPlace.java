package dev.unrolled.analysis.causal;

/**
 * Where a cell is.
 *
 * @param layer from 0
 * @param unit from 0
 */
public record CellPlace(int layer, int unit) {
    @Override
    public String toString() {
        return layer + ":" + unit;
    }
}
