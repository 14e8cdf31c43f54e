package dev.unrolled.analysis.cells;

import java.util.List;

/** Who looks on while a ranking reads, to tell later what its scores are worth. */
interface Evidence {
    /** Looks at no more than the ranking does. */
    Evidence NONE = new Evidence() {};

    /** Sees a chunk of part A. */
    default void readA(StretchChunk chunk, CellLoop loop) {}

    /**
     * Is told what part A decided.
     *
     * @param chosen for each concept the cells chosen, the best first
     */
    default void chosen(Selection selection, List<List<Selection.Candidate>> chosen) {}

    /** Sees a chunk of part B. */
    default void readB(StretchChunk chunk, CellLoop loop) {}
}
