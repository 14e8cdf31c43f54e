package dev.unrolled.analysis.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A map of all cells on which those that behave alike lie close together: principal components of their values, each
 * cell's standardised over the characters of a sample. A cell's coordinates are its correlations with the first two
 * components, so that it lies within the unit circle, the share of its variance that the map shows is its squared distance
 * from the middle, and a cell that does the opposite of another lies opposite to it. Cells are numbered layer by layer.
 */
public final class CellMap {
    private final int cells;
    private final float[] correlations;
    private final double[] x;
    private final double[] y;
    private final double[] explained;
    private final int characters;

    private CellMap(int cells, float[] correlations, int characters) {
        this.cells = cells;
        this.correlations = correlations;
        this.characters = characters;
        int wanted = Math.min(2, cells);
        PrincipalAxes axes = PrincipalAxes.of(correlations, cells, wanted);
        double varying = IntStream.range(0, cells)
                .filter(cell -> correlations[cell * cells + cell] > 0)
                .count();
        x = loadings(axes, 0);
        y = wanted > 1 ? loadings(axes, 1) : new double[cells];
        explained = new double[] {axes.value(0) / varying, wanted > 1 ? axes.value(1) / varying : 0};
    }

    /** The map of the cells of a sample. */
    static CellMap of(int cells, PatternSample sample) {
        return new CellMap(cells, sample.correlations(), sample.count());
    }

    private double[] loadings(PrincipalAxes axes, int axis) {
        double length = Math.sqrt(Math.max(0, axes.value(axis)));
        return IntStream.range(0, cells)
                .mapToDouble(cell -> length * axes.component(axis, cell))
                .toArray();
    }

    /** A cell's correlation with the first component. */
    public double x(int cell) {
        return x[cell];
    }

    /** A cell's correlation with the second component. */
    public double y(int cell) {
        return y[cell];
    }

    /** The share of all cells' variance that a component, 0 or 1, explains. */
    public double explained(int component) {
        return explained[component];
    }

    /** Pearson's correlation of the values of two cells; 0 where one of them never changes. */
    public double correlation(int one, int other) {
        return correlations[one * cells + other];
    }

    /** The cells that behave most like one or most unlike it, by the size of the correlation, the foremost first. */
    public List<Integer> likest(int cell, int count) {
        return IntStream.range(0, cells)
                .filter(other -> other != cell && correlation(cell, other) != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -Math.abs(correlation(cell, other))))
                .limit(count)
                .toList();
    }

    /** On how many characters the map was made. */
    public int characters() {
        return characters;
    }
}
