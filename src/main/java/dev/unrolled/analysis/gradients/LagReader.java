package dev.unrolled.analysis.gradients;

import dev.unrolled.nn.GradientPass;
import dev.unrolled.nn.Network;
import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.nn.Span;
import dev.unrolled.nn.StreamState;
import dev.unrolled.text.EncodedText;
import dev.unrolled.trace.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Follows the gradient of the loss at single places of a text back through time, in double precision. The windows start from
 * states after up to 1,000 characters of warm-up, which are read in the network's own precision: within the windows everything is exact
 * for the state they start from. It can read again as the parameters change, in the same memory. Not thread safe.
 */
public final class LagReader {
    /** About how many numbers a state may have over all time steps, streams and layers that are computed at once. */
    private static final int MOST_NUMBERS = 1_000_000;
    /** The part of the work that is done after the warm-up. */
    private static final double WARMED_UP = 0.4;

    private final Network network;
    private final EncodedText text;
    private final LagQuestion question;
    private final Windows windows;
    private final Optional<Signal> keepGate;
    /** By the number of streams. */
    private final Map<Integer, GradientPass> passes = new HashMap<>();

    /**
     * Nothing is read yet.
     *
     * @param network its parameters must not change meanwhile
     * @param text what it is read on
     * @throws IllegalArgumentException if the text is too short, or the network reads both ways
     */
    public LagReader(Network network, EncodedText text, LagQuestion question) {
        GradientPass.requireLeftToRight(network);
        this.network = network;
        this.text = text;
        this.question = question;
        windows = Windows.over(text, "Gradients by lag", question.lags(), question.places());
        keepGate = network.keepGate();
    }

    /**
     * Reads with the network it was made for, as its parameters are now.
     *
     * @param progress told the part done, 0 … 1
     * @param cancelled asked every few hundred characters
     * @return nothing if cancelled
     */
    public Optional<LagReport> read(DoubleConsumer progress, BooleanSupplier cancelled) {
        return read(network, progress, cancelled);
    }

    /** Reads with another network of the same shape, such as a later copy of the same; its parameters must not change meanwhile. */
    public Optional<LagReport> read(Network network, DoubleConsumer progress, BooleanSupplier cancelled) {
        if (!network.configuration().equals(this.network.configuration())) {
            throw new IllegalArgumentException("Another network must be of the same shape");
        }
        Optional<List<StreamState>> states =
                windows.statesBefore(network, text, done -> progress.accept(WARMED_UP * done), cancelled);
        if (states.isEmpty()) {
            return Optional.empty();
        }
        NetworkConfiguration configuration = network.configuration();
        List<LayerTable> tables = new ArrayList<>();
        for (int layer = 0; layer < configuration.layers(); layer++) {
            tables.add(new LayerTable(network.signals(), windows));
        }
        int atOnce = MOST_NUMBERS / (windows.steps() * configuration.hiddenSize() * configuration.layers());
        int group = Math.max(1, Math.min(windows.count(), atOnce));
        for (int first = 0; first < windows.count(); first += group) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            int count = Math.min(group, windows.count() - first);
            follow(new Group(pass(network, count), first, count), states.get(), tables);
            progress.accept(WARMED_UP + (1 - WARMED_UP) * (first + count) / windows.count());
        }
        return Optional.of(report(tables));
    }

    private GradientPass pass(Network network, int streams) {
        GradientPass pass =
                passes.computeIfAbsent(streams, count -> new GradientPass(network, new Span(count, windows.steps())));
        pass.takeParameters(network);
        return pass;
    }

    private void follow(Group group, List<StreamState> states, List<LayerTable> tables) {
        int count = group.count;
        for (int stream = 0; stream < count; stream++) {
            group.pass.start(stream, states.get(group.first + stream));
        }
        int[] targets = windows.characters(text, group.first, count, 1);
        group.pass.forward(windows.characters(text, group.first, count, 0), targets);
        int[] lastOnly = targets.clone();
        Arrays.fill(lastOnly, 0, lastOnly.length - count, -1);
        group.pass.backward(lastOnly);
        for (int layer = 0; layer < tables.size(); layer++) {
            LayerTable table = tables.get(layer);
            boolean cell = table.cellState.length > 0;
            group.norms(layer, false, table.hiddenState);
            if (cell) {
                group.norms(layer, true, table.cellState);
            }
            if (table.directPath.length > 0) {
                group.directPath(layer, cell, table.directPath);
            }
        }
        group.pass.backward(targets);
        for (int layer = 0; layer < tables.size(); layer++) {
            group.norms(layer, false, tables.get(layer).summedLoss);
        }
    }

    /** Some places that are computed side by side. */
    private final class Group {
        private final GradientPass pass;
        private final int first;
        private final int count;
        private final double[] values = new double[network.configuration().hiddenSize()];
        private final double[] gates = new double[values.length];

        Group(GradientPass pass, int first, int count) {
            this.pass = pass;
            this.first = first;
            this.count = count;
        }

        void norms(int layer, boolean cellState, double[][] target) {
            for (int stream = 0; stream < count; stream++) {
                for (int lag = 0; lag < windows.steps(); lag++) {
                    pass.copyGradient(layer, row(lag, stream), cellState, values);
                    target[first + stream][lag] = Norm.of(values);
                }
            }
        }

        void directPath(int layer, boolean cellState, double[][] target) {
            for (int stream = 0; stream < count; stream++) {
                pass.copyGradient(layer, row(0, stream), cellState, values);
                for (int lag = 0; lag < windows.steps(); lag++) {
                    target[first + stream][lag] = Norm.of(values);
                    pass.copySignal(keepGate.orElseThrow(), layer, row(lag, stream), gates);
                    for (int unit = 0; unit < values.length; unit++) {
                        values[unit] *= gates[unit];
                    }
                }
            }
        }

        private int row(int lag, int stream) {
            return (windows.steps() - 1 - lag) * count + stream;
        }
    }

    private LagReport report(List<LayerTable> tables) {
        List<LayerLags> layers = new ArrayList<>();
        for (int layer = 0; layer < tables.size(); layer++) {
            layers.add(
                    tables.get(layer).lags(network.configuration().layerNames().get(layer)));
        }
        return new LagReport(question, windows.warmUp(network), layers);
    }

    /** The norms of one layer, [place][lag]; no places where there is no such thing. */
    private static final class LayerTable {
        final double[][] hiddenState;
        final double[][] cellState;
        final double[][] summedLoss;
        final double[][] directPath;

        LayerTable(List<Signal> signals, Windows windows) {
            boolean cell = signals.contains(Signal.CELL_STATE);
            boolean gate = signals.stream().anyMatch(Signal::isKeepGate);
            hiddenState = new double[windows.count()][windows.steps()];
            cellState = new double[cell ? windows.count() : 0][windows.steps()];
            summedLoss = new double[windows.count()][windows.steps()];
            directPath = new double[gate ? windows.count() : 0][windows.steps()];
        }

        LayerLags lags(String name) {
            return new LayerLags(
                    name,
                    LagNorms.of(hiddenState),
                    Optional.of(cellState).filter(norms -> norms.length > 0).map(LagNorms::of),
                    LagNorms.of(summedLoss),
                    Optional.of(directPath).filter(norms -> norms.length > 0).map(LagNorms::of));
        }
    }
}
