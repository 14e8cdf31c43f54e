package dev.unrolled.training.tasks;

import dev.unrolled.nn.Parameters;

/** Runs a network over some sequences of a task. Not thread safe; passes of the same network may run side by side. */
sealed interface TaskPass permits SymbolTaskPass, NumberTaskPass {
    /** The sequences; fill them before {@link #forward}. */
    TaskBatch batch();

    /** Reads the sequences from zero states and returns the summed loss. */
    double forward();

    /** Sets {@link #gradients()} to those of {@code factor} × the summed loss. */
    void backward(double factor);

    /** How many answers of the last {@link #forward} were right. */
    int right();

    Parameters gradients();
}
