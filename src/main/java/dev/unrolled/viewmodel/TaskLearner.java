package dev.unrolled.viewmodel;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.InitialWeights;
import dev.unrolled.nn.Initialisation;
import dev.unrolled.training.TrainingConfiguration.Architecture;
import dev.unrolled.training.tasks.MemoryTask;

/** The networks that can learn a memory task side by side; each keeps its place, and so its colour, in every picture. */
public enum TaskLearner {
    RNN(0, CellKind.RNN, Initialisation.ORTHOGONAL),
    GRU(1, CellKind.GRU, Initialisation.CHRONO),
    LSTM(2, CellKind.LSTM, Initialisation.CHRONO),
    RNN_RELU(3, CellKind.RNN_RELU, Initialisation.IDENTITY);

    private final int place;
    private final CellKind cell;
    private final Initialisation forMemory;

    TaskLearner(int place, CellKind cell, Initialisation forMemory) {
        this.place = place;
        this.cell = cell;
        this.forMemory = forMemory;
    }

    /** Its place among networks side by side, from 0, to which a colour belongs. */
    public int place() {
        return place;
    }

    /** The name on the screen. */
    public String label() {
        return cell.label();
    }

    /** Its id on the command line, such as {@code lstm}. */
    public String id() {
        return cell.id();
    }

    /** How its weights are drawn where they are made for a long memory. */
    public String forMemory() {
        return forMemory.label();
    }

    /**
     * Its layers.
     *
     * @param madeForMemory whether its weights are drawn so that it remembers as long as it can, rather than as usual
     */
    Architecture architecture(MemoryTask task, int hiddenSize, boolean madeForMemory) {
        Initialisation scheme = madeForMemory ? forMemory : Initialisation.TORCH;
        return new Architecture(cell, 1, hiddenSize, new InitialWeights(scheme, 1, task.length()));
    }
}
