package dev.unrolled.analysis.cells;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Products;
import dev.unrolled.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * What a linear read-out of a whole layer tells of each concept: ridge regression of the label on the standardised values of
 * all units of the layer, by the normal equations of part A, tried on part B. The layer, and the signal, are those of the
 * concept's best cell. What is left out of a concept counts as its mean label on part A.
 */
final class LayerProbe implements Evidence {
    private final Halves halves;

    private final CellIndex index;
    private final int columns;
    /** For each block the sums Xᵀ·[X, Y, 1], [units × columns]. */
    private final Tensor[] sums;

    private final Tensor chunkValues;
    private final Tensor chunkColumns;
    private final ProbeFit[] fits;
    private final ProbeScores scores;

    LayerProbe(Halves halves, CellIndex index) {
        this.halves = halves;
        this.index = index;
        columns = index.units() + halves.concepts().size() + 1;
        int rowsAtMost = StretchReader.STEPS
                * Math.max(halves.stretchesA().streams(), halves.stretchesB().streams());
        sums = new Tensor[index.blocks()];
        Arrays.setAll(sums, block -> new Tensor(Precision.DOUBLE, index.units(), columns));
        chunkValues = new Tensor(Precision.DOUBLE, rowsAtMost, index.units());
        chunkColumns = new Tensor(Precision.DOUBLE, rowsAtMost, columns);
        fits = new ProbeFit[index.blocks()];
        scores = new ProbeScores(halves);
    }

    @Override
    public void readA(StretchChunk chunk, CellLoop loop) {
        int rows = chunk.rows() - chunk.firstCounted();
        if (rows == 0) {
            return;
        }
        Tensor values = chunkValues.rows(0, rows);
        Tensor all = chunkColumns.rows(0, rows);
        for (int block = 0; block < index.blocks(); block++) {
            copyValues(chunk, block, all);
            copyLabels(chunk, all);
            copyValues(chunk, block, values);
            values.push();
            all.push();
            Products.transposedTimes(values, all, 1, sums[block]);
        }
    }

    private void copyValues(StretchChunk chunk, int block, Tensor target) {
        double[] doubles = target.doubles();
        for (int unit = 0; unit < index.units(); unit++) {
            int cell = block * index.units() + unit;
            for (int row = chunk.firstCounted(); row < chunk.rows(); row++) {
                int at = target.offset() + (row - chunk.firstCounted()) * target.columns() + unit;
                doubles[at] = chunk.value(cell, row);
            }
        }
    }

    private void copyLabels(StretchChunk chunk, Tensor target) {
        double[] doubles = target.doubles();
        for (int row = chunk.firstCounted(); row < chunk.rows(); row++) {
            int at = target.offset() + (row - chunk.firstCounted()) * columns + index.units();
            for (int concept = 0; concept < halves.concepts().size(); concept++) {
                doubles[at + concept] = halves.tracksA().centred(concept, chunk.place(row));
            }
            doubles[at + halves.concepts().size()] = 1;
        }
    }

    @Override
    public void chosen(Selection selection, List<List<Selection.Candidate>> chosen) {
        for (int concept = 0; concept < chosen.size(); concept++) {
            if (!chosen.get(concept).isEmpty()) {
                int block = chosen.get(concept).get(0).cell() / index.units();
                if (fits[block] == null) {
                    sums[block].pull();
                    fits[block] = new ProbeFit(
                            sums[block],
                            halves.tracksA().characters(),
                            halves.concepts().size());
                }
                scores.expect(concept, block, fits[block].deviation(concept));
            }
        }
    }

    @Override
    public void readB(StretchChunk chunk, CellLoop loop) {
        int rows = chunk.rows() - chunk.firstCounted();
        for (int block = 0; block < fits.length && rows > 0; block++) {
            if (fits[block] != null) {
                Tensor values = chunkValues.rows(0, rows);
                copyValues(chunk, block, values);
                values.push();
                scores.add(block, fits[block].predict(values), chunk);
            }
        }
    }

    /** The probe's AUC on part B for a binary concept, its Spearman's ρ for a numeric one; NaN where nothing was fitted. */
    double score(int concept) {
        return scores.score(concept);
    }
}
