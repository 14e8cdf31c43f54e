package dev.unrolled.analysis.cells;

import dev.unrolled.text.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How well the best cell, and pinned ones, followed each concept, look after look, while the network learned. Immutable. */
public record CellEmergence(List<Look> looks) {
    public static final CellEmergence EMPTY = new CellEmergence(List.of());

    public CellEmergence {
        looks = List.copyOf(looks);
    }

    /**
     * One look.
     *
     * @param iteration after how many steps
     * @param best for each concept its best cell
     * @param pinned the same for the cells that were pinned or stood in the notebook; empty where none were
     */
    public record Look(long iteration, Map<Concept, Point> best, Map<Concept, List<Point>> pinned) {
        public Look {
            best = Map.copyOf(best);
            pinned = Map.copyOf(pinned);
        }
    }

    /**
     * One cell at one look.
     *
     * @param strength 2·AUC − 1 or Spearman's ρ on part B, turned so that it was positive on part A
     */
    public record Point(int layer, int unit, double strength) {}

    /** One look more; it replaces the last one if the network is the same. */
    public CellEmergence with(Look look) {
        List<Look> more = new ArrayList<>(looks);
        if (!more.isEmpty() && more.get(more.size() - 1).iteration() == look.iteration()) {
            more.remove(more.size() - 1);
        }
        more.add(look);
        return new CellEmergence(more);
    }
}
