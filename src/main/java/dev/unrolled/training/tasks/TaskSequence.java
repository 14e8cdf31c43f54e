package dev.unrolled.training.tasks;

import java.util.Arrays;

/** One sequence of a task, written over and over again. Where a task reads symbols, the numbers are empty, and the other way. */
final class TaskSequence {
    /** x_t and what is asked for after it, [steps]; −1 where nothing is. */
    final int[] characters;

    final int[] targets;
    /** What is read, [steps·I]. */
    final double[] numbers;
    /** What is asked for at the end. */
    double answer;

    TaskSequence(MemoryTask task) {
        int steps = task.steps();
        characters = new int[task.readsNumbers() ? 0 : steps];
        targets = new int[characters.length];
        numbers = new double[task.readsNumbers() ? steps * task.width() : 0];
    }

    /** Nothing is asked for. */
    void clear() {
        Arrays.fill(targets, -1);
        Arrays.fill(numbers, 0);
    }

    /** Whether it is one of the eighth that no training ever sees. */
    boolean isForTesting() {
        long hash = 31L * Arrays.hashCode(characters) + Arrays.hashCode(numbers);
        return (hash * 0x9E3779B97F4A7C15L) >>> 61 == 0;
    }
}
