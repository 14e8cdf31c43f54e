package dev.unrolled.analysis.atlas;

import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.trace.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is counted of one layer's units. */
final class LayerTally {
    private final int layer;
    private final List<Signal> signals;
    private final Map<Signal, SignalTally> bySignal = new EnumMap<>(Signal.class);
    private final Map<Signal, float[]> rows = new EnumMap<>(Signal.class);
    private final Optional<Signal> keepGate;
    private final Optional<KeepRuns> runs;
    private final ExtremePlaces most;
    private final ExtremePlaces least;
    /** The sum of i·|g| of each unit; empty for cells without these. */
    private final double[] written;

    private final int lastStep;

    /** A character that was just read: its row in the pass, and where it stands. */
    record Moment(int row, int stream, int step, int index) {}

    LayerTally(Reading reading, int layer) {
        this.layer = layer;
        NetworkConfiguration configuration = reading.network().configuration();
        int units = configuration.hiddenSize();
        int streams = reading.streams();
        int counted = reading.stretches().counted();
        lastStep = counted - 1;
        signals = reading.network().signals();
        for (Signal signal : signals) {
            bySignal.put(signal, new SignalTally(signal, units, configuration.vocabularySize()));
            rows.put(signal, new float[units]);
        }
        keepGate = signals.stream().filter(Signal::isKeepGate).findFirst();
        boolean fromLeft = layer < configuration.layers();
        runs = keepGate.map(gate -> new KeepRuns(units, streams, counted, fromLeft));
        most = new ExtremePlaces(units, streams, false);
        least = new ExtremePlaces(units, streams, true);
        boolean writes = signals.contains(Signal.INPUT_GATE) && signals.contains(Signal.CANDIDATE);
        written = new double[writes ? units : 0];
    }

    void add(NetworkPass pass, Moment at) {
        for (Signal signal : signals) {
            float[] row = rows.get(signal);
            pass.copySignal(signal, layer, at.row(), row);
            bySignal.get(signal).add(row, at.index());
        }
        float[] shown = rows.get(signals.get(0));
        boolean last = at.step() == lastStep;
        most.add(at.stream(), at.step(), shown, last);
        least.add(at.stream(), at.step(), shown, last);
        keepGate.ifPresent(gate -> runs.orElseThrow().add(at.stream(), at.step(), rows.get(gate)));
        if (written.length > 0) {
            float[] input = rows.get(Signal.INPUT_GATE);
            float[] candidate = rows.get(Signal.CANDIDATE);
            for (int unit = 0; unit < written.length; unit++) {
                written[unit] += input[unit] * Math.abs(candidate[unit]);
            }
        }
    }

    Map<Signal, SignalTally> bySignal() {
        return bySignal;
    }

    Optional<KeepRuns> runs() {
        return runs;
    }

    ExtremePlaces most() {
        return most;
    }

    ExtremePlaces least() {
        return least;
    }

    double[] written() {
        return written;
    }
}
