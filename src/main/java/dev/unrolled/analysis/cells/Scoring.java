package dev.unrolled.analysis.cells;

import java.util.List;

/** Scores the cells that part A chose on part B, and, for binary concepts, among characters of the same kind. */
final class Scoring {
    private final CellIndex index;
    private final Selection selection;
    private final LabelTracks tracks;
    private final List<List<Selection.Candidate>> chosen;
    /** The distinct chosen cells, ascending; a cell's place here is its number in {@link #sums}. */
    private final int[] cells;

    private final BinSums sums;
    private final StratifiedCounts[][] stratified;
    private final float[] values;

    /** @param chosen for each concept the cells to score */
    Scoring(Selection selection, LabelTracks tracks, CellIndex index, List<List<Selection.Candidate>> chosen) {
        this.index = index;
        this.selection = selection;
        this.tracks = tracks;
        this.chosen = chosen;
        cells = chosen.stream()
                .flatMap(List::stream)
                .mapToInt(Selection.Candidate::cell)
                .distinct()
                .sorted()
                .toArray();
        sums = new BinSums(cells.length, chosen.size(), QuantileBins.BINS);
        stratified = new StratifiedCounts[chosen.size()][];
        for (int concept = 0; concept < stratified.length; concept++) {
            stratified[concept] = new StratifiedCounts[tracks.isBinary(concept) ? cells.length : 0];
            if (tracks.isBinary(concept)) {
                for (Selection.Candidate candidate : chosen.get(concept)) {
                    stratified[concept][place(candidate.cell())] = new StratifiedCounts();
                }
            }
        }
        values = new float[index.units()];
    }

    private int place(int cell) {
        return java.util.Arrays.binarySearch(cells, cell);
    }

    /** Counts a character. */
    void count(StretchRow row, int position) {
        int block = -1;
        for (int place = 0; place < cells.length; place++) {
            int cell = cells[place];
            if (cell / index.units() != block) {
                block = cell / index.units();
                index.copyBlock(row.pass(), block, row.row(), values);
            }
            int bin = selection.bins().bin(cell, values[index.unit(cell)]);
            sums.add(place, bin, tracks, position);
            for (int concept = 0; concept < stratified.length; concept++) {
                if (stratified[concept].length > 0 && stratified[concept][place] != null) {
                    stratified[concept][place].add(row.character(), bin, tracks.value(concept, position) != 0);
                }
            }
        }
    }

    /** The scores of a concept's cells, in the order of their choice. */
    List<CellScore> scores(int concept) {
        double spread = tracks.isBinary(concept) ? 0 : BinStatistics.spread(tracks, concept);
        return chosen.get(concept).stream()
                .map(candidate ->
                        tracks.isBinary(concept) ? binary(candidate, concept) : numeric(candidate, concept, spread))
                .toList();
    }

    private CellScore binary(Selection.Candidate candidate, int concept) {
        int cell = candidate.cell();
        boolean inverted = candidate.score() < 0;
        int firstOn = BinStatistics.bestFirstOn(selection.histogram(cell, concept), inverted);
        BinStatistics.Histogram histogram = histogram(cell, concept);
        double auc = BinStatistics.auc(histogram);
        return new CellScore(
                index.layer(cell),
                index.unit(cell),
                index.signal(cell),
                2 * auc - 1,
                auc,
                BinStatistics.iou(histogram, firstOn, inverted),
                selection.bins().lowerEdge(cell, firstOn),
                stratified[concept][place(cell)].auc(),
                candidate.score());
    }

    private CellScore numeric(Selection.Candidate candidate, int concept, double spread) {
        int cell = candidate.cell();
        double none = Double.NaN;
        return new CellScore(
                index.layer(cell),
                index.unit(cell),
                index.signal(cell),
                BinStatistics.spearman(histogram(cell, concept), spread),
                none,
                none,
                none,
                none,
                candidate.score());
    }

    private BinStatistics.Histogram histogram(int cell, int concept) {
        return new CellHistogram(sums, place(cell), concept, selection.bins().used(cell));
    }
}
