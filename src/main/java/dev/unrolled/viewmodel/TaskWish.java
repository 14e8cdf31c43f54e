package dev.unrolled.viewmodel;

import dev.unrolled.optim.OptimizerKind;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.tasks.MemoryTask;
import dev.unrolled.training.tasks.TaskConfiguration;
import java.util.List;

/**
 * What is to be trained.
 *
 * @param task what is learned
 * @param learners which networks learn it, at least one
 * @param madeForMemory whether their first weights are made for a long memory, rather than drawn as usual
 * @param sequences how many sequences each learns from
 * @param seed decides the first weights and the sequences
 */
record TaskWish(MemoryTask task, List<TaskLearner> learners, boolean madeForMemory, int sequences, long seed) {
    static final int HIDDEN_SIZE = 64;
    static final int BATCH = 32;
    static final Hyperparameters HYPERPARAMETERS = TaskConfiguration.USUAL;

    TaskWish {
        learners = List.copyOf(learners);
    }

    /** How many steps that is. */
    int steps() {
        return sequences / BATCH;
    }

    TaskConfiguration configuration(TaskLearner learner) {
        return new TaskConfiguration(
                task,
                learner.architecture(task, HIDDEN_SIZE, madeForMemory),
                BATCH,
                OptimizerKind.ADAM,
                seed,
                1,
                HYPERPARAMETERS);
    }
}
