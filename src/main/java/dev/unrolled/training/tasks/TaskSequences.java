package dev.unrolled.training.tasks;

import java.util.SplittableRandom;

/**
 * The sequences of a task, drawn one after another without end; the same seed, the same ones. An eighth of all sequences
 * that there are, told by their contents, is kept for testing, so that none is ever both learned from and tested on.
 */
final class TaskSequences {
    private static final long TESTING = 0x5DEECE66DL;

    private final SequenceRule rule;
    private final SplittableRandom random;
    private final boolean testing;

    private TaskSequences(MemoryTask task, long seed, boolean testing) {
        rule = task.rule();
        random = new SplittableRandom(seed);
        this.testing = testing;
    }

    /** Those to learn from. */
    static TaskSequences forTraining(MemoryTask task, long seed) {
        return new TaskSequences(task, seed, false);
    }

    /** Those to test on. */
    static TaskSequences forTesting(MemoryTask task, long seed) {
        return new TaskSequences(task, seed ^ TESTING, true);
    }

    /** Writes the next one over another. */
    void next(TaskSequence sequence) {
        do {
            rule.draw(random, sequence);
        } while (sequence.isForTesting() != testing);
    }
}
