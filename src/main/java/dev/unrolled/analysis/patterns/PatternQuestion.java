package dev.unrolled.analysis.patterns;

import java.util.List;

/**
 * Where else are these cells as asked?
 *
 * @param condition what is asked
 * @param units the cells of the layer that are asked about, at least one, none twice
 * @param leftOutFrom the first character of the stretch that is known already and left out
 * @param leftOutTo one past its last; {@code leftOutFrom} for none
 */
public record PatternQuestion(CellCondition condition, List<Integer> units, int leftOutFrom, int leftOutTo) {
    public PatternQuestion {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("No cells are asked about; mark a stretch on which some are as asked.");
        }
    }

    /** Fewer cells than this are not the same cells: half of them, rounded up. */
    int leastIntersection() {
        return (units.size() + 1) / 2;
    }
}
