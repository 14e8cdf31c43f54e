package dev.unrolled.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Units in bins by how long they remember: equal steps of the logarithm, with bins of their own at the edges for 0, for infinite
 * and for undefined lengths. In a bin the shortest comes first. Immutable.
 */
final class MemoryBins {
    private static final double[] STEPS = {1 / 3.0, 0.5, 1, 2, 5, 10};
    private static final int MOST = 36;
    private static final double LN2 = Math.log(2);

    private final double low;
    private final double step;
    private final List<Bin> bins;

    /** What a bin holds. */
    enum Kind {
        ZERO("0"),
        FINITE(""),
        INFINITE("∞"),
        UNDEFINED("?");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Under the bin. */
        String label() {
            return label;
        }

        static Kind of(double length) {
            if (Double.isNaN(length) || length < 0) {
                return UNDEFINED;
            }
            return length == 0 ? ZERO : Double.isInfinite(length) ? INFINITE : FINITE;
        }
    }

    /** The units of one bin. */
    record Bin(Kind kind, List<Integer> units) {}

    /** Where a unit is. */
    record Place(int bin, int rank) {}

    private MemoryBins(double low, double step, List<Bin> bins) {
        this.low = low;
        this.step = step;
        this.bins = List.copyOf(bins);
    }

    /**
     * Bins of at least a third of an octave, at most so many that each can be seen.
     *
     * @param lengths of the units that the bins hold
     * @param others lengths that have a bin too, of units of other networks
     */
    static MemoryBins of(double[] lengths, double[]... others) {
        double[] all = DoubleStream.concat(
                        Arrays.stream(lengths), Arrays.stream(others).flatMapToDouble(Arrays::stream))
                .toArray();
        DoubleSummaryStatistics octaves = Arrays.stream(all)
                .filter(length -> Kind.of(length) == Kind.FINITE)
                .map(length -> Math.log(length) / LN2)
                .summaryStatistics();
        double least = octaves.getCount() == 0 ? 0 : Math.min(0, Math.floor(octaves.getMin()));
        double most = octaves.getCount() == 0 ? 1 : Math.max(1, octaves.getMax());
        double step = Arrays.stream(STEPS)
                .filter(width -> (most - least) / width < MOST)
                .findFirst()
                .orElse((most - least) / MOST);
        int finite = (int) Math.floor((most - least) / step) + 1;
        List<Kind> kinds = new ArrayList<>();
        // Bins at the edges are there only where they are needed.
        addIfNeeded(kinds, Kind.ZERO, all);
        kinds.addAll(Collections.nCopies(finite, Kind.FINITE));
        addIfNeeded(kinds, Kind.INFINITE, all);
        addIfNeeded(kinds, Kind.UNDEFINED, all);
        MemoryBins empty = new MemoryBins(
                least,
                step,
                kinds.stream().map(kind -> new Bin(kind, List.of())).toList());
        return new MemoryBins(
                least,
                step,
                IntStream.range(0, kinds.size())
                        .mapToObj(bin -> new Bin(
                                kinds.get(bin),
                                IntStream.range(0, lengths.length)
                                        .filter(unit -> empty.binOf(lengths[unit]) == bin)
                                        .boxed()
                                        .sorted(Comparator.comparingDouble(unit -> lengths[unit]))
                                        .toList()))
                        .toList());
    }

    private static void addIfNeeded(List<Kind> kinds, Kind kind, double[] lengths) {
        if (Arrays.stream(lengths).anyMatch(length -> Kind.of(length) == kind)) {
            kinds.add(kind);
        }
    }

    /** The bin that a length lies in. */
    int binOf(double length) {
        int last = bins.size() - 1;
        return switch (Kind.of(length)) {
            case ZERO -> 0;
            case FINITE -> firstFinite() + Math.max(0, Math.min(finiteCount() - 1, (int) Math.floor(position(length))));
            case INFINITE -> firstFinite() + finiteCount();
            case UNDEFINED -> last;
        };
    }

    List<Bin> bins() {
        return bins;
    }

    int tallest() {
        return bins.stream().mapToInt(bin -> bin.units().size()).max().orElse(0);
    }

    /** The first finite bin. */
    int firstFinite() {
        return bins.get(0).kind() == Kind.ZERO ? 1 : 0;
    }

    int finiteCount() {
        return (int) bins.stream().filter(bin -> bin.kind() == Kind.FINITE).count();
    }

    /** Where a length lies, in bins from the left edge of the first finite one. */
    double position(double length) {
        return (Math.log(length) / LN2 - low) / step;
    }

    /** Powers of 2 with their places, in bins from the left edge of the first finite one, at most so many. */
    List<AxisTicks.Tick> ticks(int most) {
        int octaves = (int) Math.floor(finiteCount() * step);
        int stride = Math.max(1, (int) Math.ceil((octaves + 1.0) / most));
        List<AxisTicks.Tick> ticks = new ArrayList<>();
        for (int octave = (int) Math.rint(low); octave <= low + octaves; octave++) {
            if (Math.floorMod(octave, stride) == 0) {
                double length = Math.pow(2, octave);
                ticks.add(new AxisTicks.Tick(position(length), Numbers.precise(length)));
            }
        }
        return ticks;
    }

    /** The bin and the rank of a unit, no bin for one that there is not. */
    Place placeOf(int unit) {
        for (int bin = 0; bin < bins.size(); bin++) {
            int rank = bins.get(bin).units().indexOf(unit);
            if (rank >= 0) {
                return new Place(bin, rank);
            }
        }
        return new Place(-1, -1);
    }

    /** The unit at a place, −1 for none. */
    int unitAt(int bin, int rank) {
        boolean there = bin >= 0 && bin < bins.size() && rank >= 0;
        return there && rank < bins.get(bin).units().size()
                ? bins.get(bin).units().get(rank)
                : -1;
    }

    /** All units from the shortest to the longest. */
    List<Integer> ordered() {
        return bins.stream().flatMap(bin -> bin.units().stream()).toList();
    }
}
