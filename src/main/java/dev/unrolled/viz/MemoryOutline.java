package dev.unrolled.viz;

import java.util.Arrays;
import java.util.List;

/**
 * How long the units of another network remember, drawn as the outline of its piles.
 *
 * @param name what the network is called
 * @param network its number in the {@link NetworkPalette}
 * @param lengths of each unit, in characters; infinite for one that never forgets, NaN where it is undefined
 */
public record MemoryOutline(String name, int network, List<Double> lengths) {
    public MemoryOutline {
        lengths = List.copyOf(lengths);
    }

    double[] values() {
        return lengths.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many of its units lie in each bin. */
    int[] counts(MemoryBins bins) {
        int[] counts = new int[bins.bins().size()];
        Arrays.stream(values()).forEach(length -> counts[bins.binOf(length)]++);
        return counts;
    }
}
