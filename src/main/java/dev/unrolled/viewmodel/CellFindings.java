package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.text.Concept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells worth a look at one moment of the training.
 *
 * @param iteration after how many steps
 * @param characters on how many held-out characters each half of the ranking was made
 * @param cells the best cell for each concept that occurs
 * @param unranked for each other concept that occurs why no cell was ranked for it, a sentence
 * @param look the same in short, for the history, with the scores of the cell that was pinned
 * @param sample the values of all cells on some passages
 * @param secondsOfRanking how long it took to read and to rank, without the labels; NaN where nothing was ranked
 */
public record CellFindings(
        long iteration,
        int characters,
        List<CellFinding> cells,
        List<String> unranked,
        CellEmergence.Look look,
        CellSample sample,
        double secondsOfRanking) {
    public static final CellFindings EMPTY = new CellFindings(
            0, 0, List.of(), List.of(), new CellEmergence.Look(0, Map.of(), Map.of()), CellSample.EMPTY, Double.NaN);

    public CellFindings {
        cells = List.copyOf(cells);
        unranked = List.copyOf(unranked);
    }

    /**
     * Of the concepts listed the one that a cell tells most about, over what the character alone tells; empty where that
     * cannot be told.
     */
    Optional<Concept> clearest(int layer, int unit) {
        if (!sample.has(layer, unit)) {
            return Optional.empty();
        }
        Map<Concept, Double> aucs = sample.aucs(layer, unit);
        return cells.stream()
                .max(Comparator.comparingDouble(cell -> {
                    double auc = aucs.getOrDefault(cell.concept(), Double.NaN);
                    return (Double.isNaN(auc) ? 0 : Math.abs(2 * auc - 1)) - cell.alone();
                }))
                .map(CellFinding::concept);
    }

    public boolean isEmpty() {
        return sample.length() == 0;
    }
}
