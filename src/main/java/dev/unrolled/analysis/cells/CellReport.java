package dev.unrolled.analysis.cells;

import java.util.List;

/**
 * What a ranking of cells found, and on what.
 *
 * @param charactersOnA the number of characters counted of part A, which chose cells and thresholds
 * @param charactersOnB the number of characters counted of part B, which is reported
 * @param streams how many stretches, evenly spread, each part was read in
 * @param warmUp the characters read before each stretch, from the zero state, that are not counted
 * @param concepts the results, in the order of the question
 */
public record CellReport(int charactersOnA, int charactersOnB, int streams, int warmUp, List<ConceptResult> concepts) {
    public CellReport {
        concepts = List.copyOf(concepts);
    }
}
