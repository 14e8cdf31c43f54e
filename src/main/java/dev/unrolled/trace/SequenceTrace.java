package dev.unrolled.trace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a network did while it read a passage of T characters: every signal of every unit at every time step, and what
 * it expected next. Immutable.
 *
 * <p>Time step t is the state <em>after</em> reading character t, from whichever side a layer reads. Layers and units count
 * from 0; layers that read from the right come after those that read from the left.
 */
public final class SequenceTrace {
    /** How many of the likeliest next characters are kept for each time step. */
    public static final int CANDIDATES = 5;

    /** The trace of nothing, shown before there is anything to show. */
    public static final SequenceTrace EMPTY = new Builder(List.of(Signal.HIDDEN_STATE), new int[0], 0).build();

    private final List<Signal> signals;
    private final int[] unitCounts;
    private final LayerNames layerNames;
    private final int length;
    private final long offset;
    private final int[] codePoints;
    private final int[] nextCodePoints;
    private final float[] nextProbabilities;
    private final int[] candidateCodePoints;
    private final float[] candidateProbabilities;
    /** For each signal and layer the values, [timeStep × unit], row-major. */
    private final Map<Signal, float[][]> values;

    private SequenceTrace(Builder builder) {
        signals = builder.signals;
        unitCounts = builder.unitCounts;
        layerNames = builder.layerNames;
        length = builder.length;
        offset = builder.offset;
        codePoints = builder.codePoints;
        nextCodePoints = builder.nextCodePoints;
        nextProbabilities = builder.nextProbabilities;
        candidateCodePoints = builder.candidateCodePoints;
        candidateProbabilities = builder.candidateProbabilities;
        values = builder.values;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** T, the number of characters read. */
    public int length() {
        return length;
    }

    public int layerCount() {
        return unitCounts.length;
    }

    /** What a layer is called, such as {@code layer 0}. */
    public String layerName(int layer) {
        return layerNames.get(layer);
    }

    public int unitCount(int layer) {
        return unitCounts[layer];
    }

    /** The signals of this network's cells; the first is the value shown for a unit by default. */
    public List<Signal> signals() {
        return signals;
    }

    /** The value shown for a unit by default: tanh(c) for the LSTM, h for the others. */
    public Signal activation() {
        return signals.get(0);
    }

    /** Where the passage begins in the text it was taken from, in characters; −1 for a passage typed by hand. */
    public long offset() {
        return offset;
    }

    /** The character (Unicode code point) that was read at a time step. */
    public int codePoint(int timeStep) {
        return codePoints[timeStep];
    }

    /** The character that truly follows, or −1 where the text ends. */
    public int nextCodePoint(int timeStep) {
        return nextCodePoints[timeStep];
    }

    /** p(x_{t+1} = the true next character), in [0, 1]; NaN where the text ends. */
    public float nextProbability(int timeStep) {
        return nextProbabilities[timeStep];
    }

    /** The {@code rank}-th likeliest next character, rank 0 … {@link #CANDIDATES} − 1; −1 where there are fewer. */
    public int candidateCodePoint(int timeStep, int rank) {
        return candidateCodePoints[timeStep * CANDIDATES + rank];
    }

    /** The probability of {@link #candidateCodePoint}, in [0, 1]. */
    public float candidateProbability(int timeStep, int rank) {
        return candidateProbabilities[timeStep * CANDIDATES + rank];
    }

    /** The value of a signal for one unit at one time step. */
    public float value(Signal signal, int layer, int timeStep, int unit) {
        return values.get(signal)[layer][timeStep * unitCounts[layer] + unit];
    }

    /** Copies the values of all units of a layer at one time step into {@code target}, from index {@code at}. */
    public void copyTimeStep(Signal signal, int layer, int timeStep, float[] target, int at) {
        int units = unitCounts[layer];
        System.arraycopy(values.get(signal)[layer], timeStep * units, target, at, units);
    }

    /** Copies one unit's values over all time steps into a new array of T values. */
    public float[] unitSeries(Signal signal, int layer, int unit) {
        float[] all = values.get(signal)[layer];
        int units = unitCounts[layer];
        float[] series = new float[length];
        for (int timeStep = 0; timeStep < length; timeStep++) {
            series[timeStep] = all[timeStep * units + unit];
        }
        return series;
    }

    /** The largest absolute finite value of a signal in a layer; 0 for an empty trace. For scales that say "auto". */
    public float largestMagnitude(Signal signal, int layer) {
        float largest = 0;
        for (float value : values.get(signal)[layer]) {
            float magnitude = Math.abs(value);
            if (magnitude > largest && Float.isFinite(magnitude)) {
                largest = magnitude;
            }
        }
        return largest;
    }

    /** Gathers a trace; {@link #build} hands its arrays over, after which the builder refuses further use. */
    public static final class Builder {
        private final List<Signal> signals;
        private final int[] unitCounts;
        private final int length;
        private LayerNames layerNames;
        private long offset = -1;
        private int[] codePoints;
        private int[] nextCodePoints;
        private float[] nextProbabilities;
        private int[] candidateCodePoints;
        private float[] candidateProbabilities;
        private Map<Signal, float[][]> values = new EnumMap<>(Signal.class);

        /**
         * @param signals the signals to record, the default one first
         * @param unitCounts the number of units of each layer
         * @param length the number of time steps
         */
        public Builder(List<Signal> signals, int[] unitCounts, int length) {
            this.signals = List.copyOf(signals);
            this.unitCounts = unitCounts.clone();
            this.length = length;
            layerNames = LayerNames.of(unitCounts.length, 0);
            codePoints = new int[length];
            nextCodePoints = new int[length];
            Arrays.fill(nextCodePoints, -1);
            nextProbabilities = new float[length];
            Arrays.fill(nextProbabilities, Float.NaN);
            candidateCodePoints = new int[length * CANDIDATES];
            Arrays.fill(candidateCodePoints, -1);
            candidateProbabilities = new float[length * CANDIDATES];
            for (Signal signal : signals) {
                float[][] layers = new float[unitCounts.length][];
                for (int layer = 0; layer < layers.length; layer++) {
                    layers[layer] = new float[length * unitCounts[layer]];
                }
                values.put(signal, layers);
            }
        }

        public Builder offset(long offset) {
            this.offset = offset;
            return this;
        }

        /** Names the layers; otherwise all read from left to right. */
        public Builder layerNames(LayerNames layerNames) {
            this.layerNames = layerNames;
            return this;
        }

        /** Records the character read at a time step. */
        public void character(int timeStep, int codePoint) {
            codePoints[timeStep] = codePoint;
        }

        /** Records the character that truly follows and its probability. */
        public void next(int timeStep, int codePoint, float probability) {
            nextCodePoints[timeStep] = codePoint;
            nextProbabilities[timeStep] = probability;
        }

        /** Records one of the likeliest next characters. */
        public void candidate(int timeStep, int rank, int codePoint, float probability) {
            candidateCodePoints[timeStep * CANDIDATES + rank] = codePoint;
            candidateProbabilities[timeStep * CANDIDATES + rank] = probability;
        }

        /** Records the values of all units of a layer at one time step, from {@code source} starting at {@code from}. */
        public void values(Signal signal, int layer, int timeStep, float[] source, int from) {
            int units = unitCounts[layer];
            System.arraycopy(source, from, values.get(signal)[layer], timeStep * units, units);
        }

        public SequenceTrace build() {
            SequenceTrace trace = new SequenceTrace(this);
            values = Map.of();
            codePoints = null;
            nextCodePoints = null;
            nextProbabilities = null;
            candidateCodePoints = null;
            candidateProbabilities = null;
            return trace;
        }
    }
}
