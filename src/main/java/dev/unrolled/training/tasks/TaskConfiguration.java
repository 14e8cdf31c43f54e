package dev.unrolled.training.tasks;

import dev.unrolled.nn.CellKind;
import dev.unrolled.nn.ReadingDirection;
import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.TrainingConfiguration;
import dev.unrolled.training.TrainingConfiguration.Architecture;

/**
 * What is fixed while a network learns a task.
 *
 * @param task what it learns
 * @param architecture the network; one-hot symbols or plain numbers, left to right
 * @param batchSize B, the number of sequences of one step, 1 to 1024
 * @param optimizer the optimiser
 * @param seed decides the initial weights and the sequences
 * @param threads how many processors share the work, 1 to 64
 * @param hyperparameters the learning rate, clipping and penalties; dropout and decay are not used
 */
public record TaskConfiguration(
        MemoryTask task,
        Architecture architecture,
        int batchSize,
        OptimizerKind optimizer,
        long seed,
        int threads,
        Hyperparameters hyperparameters) {
    /** Adam at 5e-3, clipping at norm 1, no penalty. */
    public static final Hyperparameters USUAL = new Hyperparameters(5e-3, 1, 0);

    public TaskConfiguration {
        requireBetween("batch size", batchSize, TrainingConfiguration.LARGEST_BATCH);
        requireBetween("number of threads", threads, TrainingConfiguration.MOST_THREADS);
        require(
                architecture.reading() == ReadingDirection.LEFT_TO_RIGHT && architecture.embeddingSize() == 0,
                "A memory task is read as it is and left to right only");
        require(
                !task.readsNumbers() || architecture.cell() != CellKind.JORDAN,
                "A Jordan network reads the characters it said, so it cannot learn to add numbers");
    }

    private static void requireBetween(String what, int value, int largest) {
        require(value >= 1 && value <= largest, "The " + what + " must be 1 to " + largest + ", not " + value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Adam, one thread and the {@link #USUAL} hyperparameters. */
    public static TaskConfiguration usual(MemoryTask task, Architecture architecture, int batchSize, long seed) {
        return new TaskConfiguration(task, architecture, batchSize, OptimizerKind.ADAM, seed, 1, USUAL);
    }
}
