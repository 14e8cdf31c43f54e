package dev.unrolled.viewmodel;

import dev.unrolled.nn.Network;
import dev.unrolled.text.Concept;
import dev.unrolled.text.ConceptTrack;
import dev.unrolled.text.EncodedText;
import dev.unrolled.text.NumericTrack;
import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The values of all cells on a few passages spread over the held-out text, with the labels of each concept, so that the
 * page of any cell can be shown at once. Immutable.
 */
public final class CellSample {
    public static final CellSample EMPTY = new CellSample(Signal.HIDDEN_STATE, new float[0][], 0, Map.of());

    private static final int PASSAGES = 12;
    private static final int PASSAGE_LENGTH = 768;

    private final Signal signal;
    /** For each layer the values, [character × unit]. */
    private final float[][] values;

    private final int length;
    private final Map<Concept, Labels> labels;

    /** For each character whether the concept holds, and what "holds" means for a numeric one. */
    private record Labels(BinaryMask mask, double limit) {}

    private CellSample(Signal signal, float[][] values, int length, Map<Concept, Labels> labels) {
        this.signal = signal;
        this.values = values;
        this.length = length;
        this.labels = labels;
    }

    /** Reads the passages with a network that nobody changes meanwhile. */
    static CellSample read(
            Network network, EncodedText heldOut, Map<Concept, ConceptTrack> tracks, BooleanSupplier cancelled) {
        int each = Math.max(1, Math.min(PASSAGE_LENGTH, heldOut.length() / PASSAGES));
        int[] offsets = new int[PASSAGES];
        Arrays.setAll(offsets, passage -> (int) ((long) passage * (heldOut.length() - each) / (PASSAGES - 1)));
        SnapshotMaker reader = new SnapshotMaker(network, heldOut);
        float[][] values = new float[network.configuration().layerCount()][];
        int units = network.configuration().hiddenSize();
        Arrays.setAll(values, layer -> new float[PASSAGES * each * units]);
        Signal signal = network.signals().get(0);
        for (int passage = 0; passage < PASSAGES && !cancelled.getAsBoolean(); passage++) {
            SequenceTrace trace = reader.read(new Passage.HeldOut(offsets[passage], each));
            for (int layer = 0; layer < values.length; layer++) {
                for (int step = 0; step < each; step++) {
                    trace.copyTimeStep(signal, layer, step, values[layer], (passage * each + step) * units);
                }
            }
        }
        Map<Concept, Labels> labels = new LinkedHashMap<>();
        tracks.forEach((concept, track) -> labels.put(concept, label(track, offsets, each)));
        return new CellSample(signal, values, PASSAGES * each, labels);
    }

    private static Labels label(ConceptTrack track, int[] offsets, int each) {
        float[] found = new float[offsets.length * each];
        for (int index = 0; index < found.length; index++) {
            found[index] = track.valueAt(offsets[index / each] + index % each);
        }
        double limit = track instanceof NumericTrack ? upperHalf(found) : 1;
        return new Labels(BinaryMask.of(found, limit), limit);
    }

    /** The least label of about the upper half, above the smallest label. */
    private static double upperHalf(float[] found) {
        float[] sorted = found.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        while (middle < sorted.length - 1 && sorted[middle] == sorted[0]) {
            middle++;
        }
        return sorted.length == 0 ? 1 : sorted[middle];
    }

    /** The number of characters read; 0 before anything was. */
    public int length() {
        return length;
    }

    /** What the values are. */
    public Signal signal() {
        return signal;
    }

    public boolean has(int layer, int unit) {
        return length > 0 && layer < values.length && unit >= 0 && unit < values[layer].length / length;
    }

    /** In how many places of the held-out text, evenly spread, the characters were read. */
    public int places() {
        return length == 0 ? 0 : PASSAGES;
    }

    /** The values of a cell, one a character. */
    public float[] values(int layer, int unit) {
        int units = values[layer].length / length;
        float[] series = new float[length];
        for (int step = 0; step < length; step++) {
            series[step] = values[layer][step * units + unit];
        }
        return series;
    }

    /** Whether a concept holds, one a character; all false for one that was not looked for. */
    public boolean[] labels(Concept concept) {
        Labels known = labels.get(concept);
        return known == null ? new boolean[length] : known.mask().toArray();
    }

    /** What "inside" means for a concept, such as {@code inside quotes} or {@code position in line ≥ 31}. */
    public String insideOf(Concept concept) {
        Labels known = labels.get(concept);
        boolean numeric = known != null && concept instanceof dev.unrolled.text.NumericConcept;
        return numeric
                ? String.format(java.util.Locale.ROOT, "%s ≥ %.0f", concept.label(), known.limit())
                : concept.label();
    }

    /** The AUC of a cell for a concept on these characters; NaN where only one class occurs. Ties count one half. */
    public double auc(int layer, int unit, Concept concept) {
        return auc(midRanks(values(layer, unit)), labels(concept));
    }

    /** The AUCs of a cell for all concepts known, as {@link #auc} tells them. */
    Map<Concept, Double> aucs(int layer, int unit) {
        double[] ranks = midRanks(values(layer, unit));
        Map<Concept, Double> aucs = new LinkedHashMap<>();
        labels.keySet().forEach(concept -> aucs.put(concept, auc(ranks, labels(concept))));
        return aucs;
    }

    private static double auc(double[] ranks, boolean[] inside) {
        double rankSum = 0;
        long insideCount = 0;
        for (int index = 0; index < ranks.length; index++) {
            if (inside[index]) {
                rankSum += ranks[index];
                insideCount++;
            }
        }
        double pairs = (double) insideCount * (ranks.length - insideCount);
        return pairs == 0 ? Double.NaN : (rankSum - insideCount * (insideCount + 1) / 2.0) / pairs;
    }

    /** The ranks of some values from 1; equal values share the mean of theirs. */
    private static double[] midRanks(float[] series) {
        // Value and index in one number, in the values' order: sorting objects takes ten times as long, and screens
        // wait for it.
        long[] order = new long[series.length];
        for (int index = 0; index < order.length; index++) {
            int bits = Float.floatToIntBits(series[index] + 0f);
            order[index] = (long) (bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits) << Integer.SIZE | index;
        }
        Arrays.sort(order);
        double[] ranks = new double[series.length];
        for (int from = 0; from < ranks.length; ) {
            int to = from + 1;
            while (to < ranks.length && order[to] >> Integer.SIZE == order[from] >> Integer.SIZE) {
                to++;
            }
            for (int at = from; at < to; at++) {
                ranks[(int) order[at]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
