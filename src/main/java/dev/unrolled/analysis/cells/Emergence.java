package dev.unrolled.analysis.cells;

/**
 * How the cells of one network came about.
 *
 * @param looks by quick looks
 * @param hunts by hunts, which count more characters
 */
public record Emergence(CellEmergence looks, CellEmergence hunts) {
    public static final Emergence EMPTY = new Emergence(CellEmergence.EMPTY, CellEmergence.EMPTY);

    public boolean isEmpty() {
        return looks.looks().isEmpty() && hunts.looks().isEmpty();
    }
}
