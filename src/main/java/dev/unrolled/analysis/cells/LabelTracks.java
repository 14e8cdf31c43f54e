package dev.unrolled.analysis.cells;

import dev.unrolled.text.BinaryTrack;
import dev.unrolled.text.ConceptTrack;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of the characters counted in one part, stretch after stretch: 0 or 1 for a binary concept, the mid-rank
 * among the counted characters for a numeric one. Where a binary concept's delimiters are left out, those characters are
 * off and have a mark in a second column of their own, so that they can be taken off any count.
 */
final class LabelTracks {
    /** What is left out around a change of the label, to either side. */
    private static final int AROUND = 1;

    private final List<ConceptTrack> tracks;
    private final Stretches stretches;
    private final int concepts;
    private final int columns;
    /** The label at [place · columns + concept], the mark at concepts + concept: those of one character side by side. */
    private final float[] values;

    private final double[] means;
    private final double[] spreads;

    LabelTracks(List<? extends ConceptTrack> tracks, Stretches stretches, boolean withoutDelimiters) {
        this.tracks = List.copyOf(tracks);
        this.stretches = stretches;
        concepts = tracks.size();
        columns = withoutDelimiters ? 2 * concepts : concepts;
        values = new float[Math.multiplyExact(columns, stretches.characters())];
        means = new double[concepts];
        spreads = new double[concepts];
        double[] labels = new double[stretches.characters()];
        for (int concept = 0; concept < concepts; concept++) {
            for (int place = 0; place < labels.length; place++) {
                labels[place] = raw(concept, place);
            }
            fill(concept, labels);
        }
    }

    private void fill(int concept, double[] labels) {
        double[] counted = isBinary(concept) ? labels : midRanks(labels);
        double sum = 0;
        int kept = 0;
        double middle = (labels.length + 1) / 2.0;
        for (int place = 0; place < labels.length; place++) {
            boolean leftOut = columns > concepts && isBinary(concept) && isNearChange(concept, place);
            if (leftOut) {
                values[place * columns + concepts + concept] = 1;
            } else {
                values[place * columns + concept] = (float) counted[place];
                sum += labels[place];
                kept++;
            }
            spreads[concept] += (counted[place] - middle) * (counted[place] - middle);
        }
        means[concept] = sum / kept;
    }

    private boolean isNearChange(int concept, int place) {
        ConceptTrack track = tracks.get(concept);
        int at = offset(place);
        int from = Math.max(1, at - AROUND);
        int to = Math.min(track.length() - 1, at + AROUND);
        for (int position = from; position <= to; position++) {
            if (track.valueAt(position) != track.valueAt(position - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Where a counted character stands in the text. */
    int offset(int place) {
        return stretches.start(place / stretches.counted()) + stretches.warmUp() + place % stretches.counted();
    }

    /** The label as the concept has it. */
    float raw(int concept, int place) {
        return tracks.get(concept).valueAt(offset(place));
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

    int concepts() {
        return concepts;
    }

    /** The number of sums that {@link #addTo} adds to. */
    int columns() {
        return columns;
    }

    double value(int concept, int place) {
        return values[place * columns + concept];
    }

    boolean isLeftOut(int concept, int place) {
        return columns > concepts && values[place * columns + concepts + concept] > 0;
    }

    /** The label less the mean label; for a numeric concept as a share of the ranks. 0 for what is left out. */
    float centred(int concept, int place) {
        if (isLeftOut(concept, place)) {
            return 0;
        }
        double value = value(concept, place);
        return (float) (isBinary(concept) ? value - means[concept] : (value - 0.5) / characters() - 0.5);
    }

    /** Adds the labels of all concepts at a place, and their marks, to as many sums, which begin at {@code at}. */
    void addTo(double[] sums, int at, int place) {
        int from = place * columns;
        for (int column = 0; column < columns; column++) {
            sums[at + column] += values[from + column];
        }
    }

    /** The mean label before ranking: for a binary concept its base rate. */
    double mean(int concept) {
        return means[concept];
    }

    /** Σ(rank − mean)² of a numeric concept's mid-ranks. */
    double spread(int concept) {
        return spreads[concept];
    }

    boolean isBinary(int concept) {
        return tracks.get(concept) instanceof BinaryTrack;
    }

    /** At how many characters a concept's label is another than the most frequent one, what is left out apart. */
    int exceptions(int concept) {
        Map<Double, Integer> counts = new HashMap<>();
        int counted = 0;
        for (int place = 0; place < characters(); place++) {
            if (!isLeftOut(concept, place)) {
                counts.merge(value(concept, place), 1, Integer::sum);
                counted++;
            }
        }
        return counts.isEmpty() ? 0 : counted - Collections.max(counts.values());
    }

    int characters() {
        return stretches.characters();
    }
}
