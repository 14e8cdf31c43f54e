package dev.unrolled.analysis.patterns;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Follows one stream of text and tells of each passage that cannot be made longer: throughout it a set of cells is as asked,
 * and on either side one of them is not. Keeps since when each cell is as asked, nothing of the past.
 *
 * <p>The cells that are as asked stand in the order in which they became so. The passages that end before a character are then
 * the stretches from each of those moments, from the first on at which a cell that now ceases became so.
 */
final class RunTracker {
    private final int least;
    private final BitSet asked;
    private final Listener listener;
    /** The cells that are as asked, those since longest first. */
    private final int[] order;

    /** The position at which each of them became so; −1 for the others. */
    private final int[] since;

    private final boolean[] holding;
    private int count;
    /** How many of the cells asked about are as asked. */
    private int askedCount;

    /** Who is told. */
    interface Listener {
        /** A passage, with how many of the cells asked about and how many others are as asked throughout. */
        void found(int from, int to, int intersection, int others);

        /** No passage that comes later begins before this position. */
        void passed(int position);
    }

    /**
     * @param cells the number of cells of the layer
     * @param asked those asked about
     * @param least passages with fewer of them are not told
     */
    RunTracker(int cells, BitSet asked, int least, Listener listener) {
        this.asked = asked;
        this.least = least;
        this.listener = listener;
        order = new int[cells];
        since = new int[cells];
        Arrays.fill(since, -1);
        holding = new boolean[cells];
    }

    /** The values of all cells at the next position. */
    void next(int position, float[] values, CellCondition condition) {
        int firstEnding = Integer.MAX_VALUE;
        boolean changed = false;
        for (int cell = 0; cell < values.length; cell++) {
            boolean holds = condition.holds(values[cell]);
            changed |= holds != holding[cell];
            if (holding[cell] && !holds && asked.get(cell)) {
                firstEnding = Math.min(firstEnding, since[cell]);
            }
            holding[cell] = holds;
        }
        if (!changed) {
            return;
        }
        boolean enough = askedCount >= least;
        if (enough && firstEnding < Integer.MAX_VALUE) {
            tell(firstEnding, position);
        }
        drop();
        add(position);
        if (enough && askedCount < least) {
            listener.passed(position);
        }
    }

    /** The stream ends: what is as asked up to now ends with it. */
    void end(int position) {
        if (askedCount >= least) {
            int first = Integer.MAX_VALUE;
            for (int k = 0; k < count; k++) {
                first = asked.get(order[k]) ? Math.min(first, since[order[k]]) : first;
            }
            tell(first, position);
        }
        count = 0;
        askedCount = 0;
        Arrays.fill(holding, false);
        Arrays.fill(since, -1);
        listener.passed(position);
    }

    /** Only the cells asked about begin and end a passage; the others are counted. */
    private void tell(int firstEnding, int end) {
        int intersection = 0;
        int others = 0;
        int at = 0;
        while (at < count) {
            int from = since[order[at]];
            boolean begins = false;
            while (at < count && since[order[at]] == from) {
                boolean isAsked = asked.get(order[at]);
                intersection += isAsked ? 1 : 0;
                others += isAsked ? 0 : 1;
                begins |= isAsked;
                at++;
            }
            if (begins && from >= firstEnding && intersection >= least) {
                listener.found(from, end, intersection, others);
            }
        }
    }

    private void drop() {
        int kept = 0;
        askedCount = 0;
        for (int k = 0; k < count; k++) {
            if (holding[order[k]]) {
                order[kept++] = order[k];
                askedCount += asked.get(order[k]) ? 1 : 0;
            } else {
                since[order[k]] = -1;
            }
        }
        count = kept;
    }

    private void add(int position) {
        for (int cell = 0; cell < holding.length; cell++) {
            if (holding[cell] && since[cell] < 0) {
                order[count++] = cell;
                since[cell] = position;
                askedCount += asked.get(cell) ? 1 : 0;
            }
        }
    }
}
