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
    /** The label at [position · concepts + concept]: those of one character side by side, as they are added up. */
    private final double[] values;

    private final double[] means;
    private final boolean[] binary;
    private final int characters;

    LabelTracks(List<? extends ConceptTrack> tracks, Stretches stretches) {
        characters = stretches.characters();
        means = new double[tracks.size()];
        binary = new boolean[tracks.size()];
        values = new double[Math.multiplyExact(means.length, characters)];
        double[] labels = new double[characters];
        for (int concept = 0; concept < means.length; concept++) {
            ConceptTrack track = tracks.get(concept);
            copy(track, stretches, labels);
            means[concept] = Arrays.stream(labels).average().orElse(Double.NaN);
            binary[concept] = track instanceof BinaryTrack;
            double[] counted = binary[concept] ? labels : midRanks(labels);
            for (int position = 0; position < characters; position++) {
                values[position * means.length + concept] = counted[position];
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
        return values[position * means.length + concept];
    }

    /** Adds the labels of all concepts at a position to as many sums, which begin at {@code at}. */
    void addTo(double[] sums, int at, int position) {
        int from = position * means.length;
        for (int concept = 0; concept < means.length; concept++) {
            sums[at + concept] += values[from + concept];
        }
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
        for (int position = 1; position < characters; position++) {
            if (value(concept, position) != value(concept, 0)) {
                return true;
            }
        }
        return false;
    }

    int characters() {
        return characters;
    }
}
