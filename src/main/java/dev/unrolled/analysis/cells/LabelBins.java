package dev.unrolled.analysis.cells;

import java.util.Arrays;

/** Bins for a numeric label between quantiles of part A's labels; one for each number where they are few. */
final class LabelBins {
    private final float[] edges;

    LabelBins(LabelTracks tracksOnA, int concept) {
        float[] labels = new float[tracksOnA.characters()];
        for (int place = 0; place < labels.length; place++) {
            labels[place] = tracksOnA.raw(concept, place);
        }
        Arrays.sort(labels);
        float[] distinct = new float[JointHistogram.BINS];
        int count = 0;
        for (int place = 1; place < labels.length && count < JointHistogram.BINS; place++) {
            if (labels[place] > labels[place - 1]) {
                distinct[count++] = labels[place];
            }
        }
        edges = count < JointHistogram.BINS ? Arrays.copyOf(distinct, count) : quantiles(labels);
    }

    private static float[] quantiles(float[] sorted) {
        float[] found = new float[JointHistogram.BINS - 1];
        int count = 0;
        for (int k = 1; k < JointHistogram.BINS; k++) {
            float edge = sorted[(int) ((long) k * sorted.length / JointHistogram.BINS)];
            if (edge > (count == 0 ? sorted[0] : found[count - 1])) {
                found[count++] = edge;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The bin of a label, 0 … {@value JointHistogram#BINS} − 1. */
    int bin(float label) {
        int at = Arrays.binarySearch(edges, label);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
