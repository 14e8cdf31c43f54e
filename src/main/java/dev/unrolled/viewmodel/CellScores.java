package dev.unrolled.viewmodel;

import dev.unrolled.text.Concept;
import java.util.Comparator;
import java.util.List;

/** How surely one cell tells each concept of the last look for cells, on the characters of its sample. */
public final class CellScores {
    private CellScores() {}

    /**
     * One concept.
     *
     * @param inside what counts as inside
     * @param auc turned so that it is at least ½
     * @param falls whether the value falls inside
     * @param alone how much of the way from chance to certainty the character alone goes
     */
    public record Row(Concept concept, String inside, double auc, boolean falls, double alone) {
        /** How much of the way from chance to certainty the cell goes, in [0, 1]. */
        public double strength() {
            return 2 * auc - 1;
        }
    }

    /** The scores of a cell, the best first; empty where it is not in the sample. */
    public static List<Row> of(CellFindings findings, int layer, int unit) {
        CellSample sample = findings.sample();
        if (!sample.has(layer, unit)) {
            return List.of();
        }
        var aucs = sample.aucs(layer, unit);
        return findings.cells().stream()
                .filter(cell -> !Double.isNaN(aucs.getOrDefault(cell.concept(), Double.NaN)))
                .map(cell -> row(cell, sample.insideOf(cell.concept()), aucs.get(cell.concept())))
                .sorted(Comparator.comparingDouble((Row row) -> -row.auc()))
                .toList();
    }

    private static Row row(CellFinding cell, String inside, double auc) {
        return new Row(cell.concept(), inside, Math.max(auc, 1 - auc), auc < 0.5, cell.alone());
    }
}
