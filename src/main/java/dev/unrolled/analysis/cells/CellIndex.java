package dev.unrolled.analysis.cells;

import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkPass;
import dev.unrolled.trace.Signal;
import java.util.List;
import java.util.Objects;

/** Numbers every (signal, layer, unit) from 0, the unit counting fastest. */
record CellIndex(List<Signal> signals, int layers, int units) {
    CellIndex {
        signals = List.copyOf(signals);
    }

    static CellIndex of(Network network, boolean allSignals) {
        List<Signal> signals = network.signals();
        return new CellIndex(
                allSignals ? signals : signals.subList(0, 1),
                network.configuration().layerCount(),
                network.configuration().hiddenSize());
    }

    int size() {
        return signals.size() * layers * units;
    }

    /** The number of a unit's first signal. */
    int cell(int layer, int unit) {
        return Objects.checkIndex(layer, layers) * units + Objects.checkIndex(unit, units);
    }

    /** The number of a cell that was scored. */
    int cell(CellScore score) {
        return signals.indexOf(score.signal()) * layers * units + cell(score.layer(), score.unit());
    }

    Signal signal(int cell) {
        return signals.get(cell / (layers * units));
    }

    int layer(int cell) {
        return cell / units % layers;
    }

    int unit(int cell) {
        return cell % units;
    }

    /** The number of (signal, layer) pairs, each of which holds {@link #units} cells in a row. */
    int blocks() {
        return signals.size() * layers;
    }

    /** Copies the values of the cells of a block in one row of a pass to {@code target}, [units]. */
    void copyBlock(NetworkPass pass, int block, int row, float[] target) {
        pass.copySignal(signals.get(block / layers), block % layers, row, target);
    }
}
