package dev.unrolled.analysis.cells;

import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.ConceptTrack;
import java.util.Arrays;
import java.util.List;

/**
 * The labels of the characters counted in one part, stretch after stretch: 0 or 1 for a binary concept, the mid-rank
 * among the counted characters for a numeric one.
 */
final class LabelTracks {
    private final double[][] values;
    private final double[] means;
    private final boolean[] binary;
    private final int characters;

    LabelTracks(List<? extends ConceptTrack> tracks, Stretches stretches) {
        characters = stretches.characters();
        values = new double[tracks.size()][characters];
        means = new double[tracks.size()];
        binary = new boolean[tracks.size()];
        for (int concept = 0; concept < values.length; concept++) {
            ConceptTrack track = tracks.get(concept);
            copy(track, stretches, values[concept]);
            means[concept] = Arrays.stream(values[concept]).average().orElse(Double.NaN);
            binary[concept] = track instanceof BinaryTrack;
            if (!binary[concept]) {
                values[concept] = midRanks(values[concept]);
            }
        }
    }

    private static void copy(ConceptTrack track, Stretches stretches, double[] target) {
        for (int stream = 0; stream < stretches.streams(); stream++) {
            int from = stretches.start(stream) + stretches.warmUp();
            for (int k = 0; k < stretches.counted(); k++) {
                target[stream * stretches.counted() + k] = track.valueAt(from + k);
            }
        }
    }

    /** The ranks of some values from 1; equal values share the mean of theirs. */
    static double[] midRanks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            ranks[k] = (bound(sorted, values[k], false) + bound(sorted, values[k], true) + 1) / 2.0;
        }
        return ranks;
    }

    /** How many of the sorted values are below {@code value}, or, if so asked, not above it. */
    private static int bound(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double value(int concept, int position) {
        return values[concept][position];
    }

    /** The mean label before ranking: for a binary concept its base rate. */
    double mean(int concept) {
        return means[concept];
    }

    boolean isBinary(int concept) {
        return binary[concept];
    }

    /** Whether a concept's labels differ anywhere in the part. */
    boolean varies(int concept) {
        for (double value : values[concept]) {
            if (value != values[concept][0]) {
                return true;
            }
        }
        return false;
    }

    int characters() {
        return characters;
    }
}
