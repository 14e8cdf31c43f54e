package dev.unrolled.viewmodel;

import dev.unrolled.trace.SequenceTrace;
import dev.unrolled.trace.Signal;
import java.util.concurrent.Executor;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/** Orders the cells of a layer by likeness, in the background. */
final class RowOrderService extends Service<int[]> {
    private SequenceTrace trace = SequenceTrace.EMPTY;
    private Signal signal = Signal.HIDDEN_STATE;
    private int layer;

    RowOrderService(Executor executor) {
        setExecutor(executor);
    }

    void order(SequenceTrace wantedTrace, Signal wantedSignal, int wantedLayer) {
        trace = wantedTrace;
        signal = wantedSignal;
        layer = wantedLayer;
        restart();
    }

    @Override
    protected Task<int[]> createTask() {
        SequenceTrace wanted = trace;
        Signal wantedSignal = signal;
        int wantedLayer = layer;
        return new Task<>() {
            @Override
            protected int[] call() {
                return Likeness.order(wanted, wantedSignal, wantedLayer, this::isCancelled);
            }
        };
    }
}
