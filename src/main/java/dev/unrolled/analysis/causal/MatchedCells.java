package dev.unrolled.analysis.causal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Random cells to compare with: each cell is replaced by one of its layer that moves about as much as it does, drawn from
 * the cells nearest in the logarithm of the variance, twice as many as comparisons are wanted. The variance is that of
 * tanh(c), or of h where there is no c: the raw c of a cell may wander far out, where the network sees nothing of it.
 */
final class MatchedCells {
    private static final double LEAST_VARIANCE = 1e-12;

    private final CellMoments moments;
    private final long seed;

    MatchedCells(CellMoments moments, long seed) {
        this.moments = moments;
        this.seed = seed;
    }

    /** Up to so many different sets, each of as many cells as are given; fewer where the layer has not enough. */
    List<List<CellPlace>> draw(List<CellPlace> cells, int count) {
        Random random = new Random(seed);
        List<List<CellPlace>> pools = new ArrayList<>();
        for (CellPlace cell : cells) {
            List<CellPlace> pool = new ArrayList<>(nearest(cell, cells, 2 * count));
            Collections.shuffle(pool, random);
            pools.add(pool);
        }
        Set<Set<CellPlace>> taken = new LinkedHashSet<>();
        List<List<CellPlace>> sets = new ArrayList<>();
        int most = pools.stream().mapToInt(List::size).min().orElse(0);
        for (int k = 0; k < most && sets.size() < count; k++) {
            List<CellPlace> set = new ArrayList<>();
            for (List<CellPlace> pool : pools) {
                int from = k;
                IntStream.range(0, pool.size())
                        .mapToObj(step -> pool.get((from + step) % pool.size()))
                        .filter(candidate -> !set.contains(candidate))
                        .findFirst()
                        .ifPresent(set::add);
            }
            if (set.size() == cells.size() && taken.add(Set.copyOf(set))) {
                sets.add(List.copyOf(set));
            }
        }
        return sets;
    }

    private List<CellPlace> nearest(CellPlace cell, List<CellPlace> leftOut, int count) {
        double wanted = logVariance(cell);
        return IntStream.range(0, moments.units())
                .mapToObj(unit -> new CellPlace(cell.layer(), unit))
                .filter(candidate -> !leftOut.contains(candidate))
                .sorted(Comparator.comparingDouble((CellPlace candidate) -> Math.abs(logVariance(candidate) - wanted))
                        .thenComparingInt(CellPlace::unit))
                .limit(count)
                .toList();
    }

    private double logVariance(CellPlace cell) {
        return Math.log(moments.shownVariance(cell) + LEAST_VARIANCE);
    }
}
