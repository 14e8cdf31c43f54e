package dev.unrolled.analysis.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores the cells that part A chose on part B. */
final class Scoring {
    private final CellIndex index;
    private final Selection selection;
    private final LabelTracks tracks;
    /** The distinct chosen cells, ascending; a cell's place here is its number in {@link #sums}. */
    private final int[] cells;

    private final BinSums sums;
    private final List<List<Finalist>> byConcept = new ArrayList<>();
    /** The same for each place of {@link #cells}. */
    private final List<List<Finalist>> byPlace = new ArrayList<>();

    /** @param chosen for each concept the cells to score */
    Scoring(Selection selection, LabelTracks tracks, Stretches stretches, List<List<Selection.Candidate>> chosen) {
        index = selection.index();
        this.selection = selection;
        this.tracks = tracks;
        cells = chosen.stream()
                .flatMap(List::stream)
                .mapToInt(Selection.Candidate::cell)
                .distinct()
                .sorted()
                .toArray();
        sums = new BinSums(cells.length, QuantileBins.BINS, tracks);
        for (int place = 0; place < cells.length; place++) {
            byPlace.add(new ArrayList<>());
        }
        for (int concept = 0; concept < chosen.size(); concept++) {
            List<Finalist> finalists = new ArrayList<>();
            for (Selection.Candidate candidate : chosen.get(concept)) {
                Finalist finalist = new Finalist(selection, candidate, concept, tracks, stretches);
                finalists.add(finalist);
                byPlace.get(place(candidate.cell())).add(finalist);
            }
            byConcept.add(finalists);
        }
    }

    private int place(int cell) {
        return Arrays.binarySearch(cells, cell);
    }

    /** Counts the characters of a chunk. */
    void count(StretchChunk chunk, CellLoop loop) {
        loop.forEach(cells.length, place -> {
            int cell = cells[place];
            for (int row = chunk.firstCounted(); row < chunk.rows(); row++) {
                int bin = selection.bins().bin(cell, chunk.value(cell, row));
                sums.add(place, bin, tracks, chunk.place(row));
                for (Finalist finalist : byPlace.get(place)) {
                    finalist.count(chunk, row, bin);
                }
            }
        });
    }

    /** The scores of a concept's cells, in the order of their choice. */
    List<CellScore> scores(int concept) {
        return byConcept.get(concept).stream()
                .map(finalist ->
                        finalist.score(index, histogram(finalist.candidate().cell(), concept)))
                .toList();
    }

    private BinStatistics.Histogram histogram(int cell, int concept) {
        return new CellHistogram(sums, place(cell), concept, selection.bins().used(cell));
    }
}
