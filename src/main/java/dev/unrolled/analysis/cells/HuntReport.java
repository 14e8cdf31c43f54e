package dev.unrolled.analysis.cells;

import java.util.List;

/**
 * A ranking of cells with a verdict on each concept.
 *
 * @param ranking the scores
 * @param verdicts one for each of the ranking's concepts, in the same order
 */
public record HuntReport(CellReport ranking, List<Verdict> verdicts) {
    public HuntReport {
        verdicts = List.copyOf(verdicts);
    }
}
