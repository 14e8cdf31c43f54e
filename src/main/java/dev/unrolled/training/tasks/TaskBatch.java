package dev.unrolled.training.tasks;

import dev.unrolled.nn.Span;

/** Sequences of a task side by side, in the order of time steps, then streams. */
final class TaskBatch {
    final Span span;
    /** x_t and what is asked for after it, [T·B]; −1 where nothing is. */
    final int[] characters;

    final int[] targets;
    /** What is read, [T·B·I], and what is asked for at the end, [B]. */
    final double[] numbers;

    final double[] asked;
    private final TaskSequence sequence;

    TaskBatch(MemoryTask task, int streams) {
        span = new Span(streams, task.steps());
        sequence = new TaskSequence(task);
        characters = new int[sequence.characters.length * streams];
        targets = new int[characters.length];
        numbers = new double[sequence.numbers.length * streams];
        asked = new double[task.readsNumbers() ? streams : 0];
    }

    /** Fills all streams with the next sequences. */
    void fill(TaskSequences sequences) {
        for (int stream = 0; stream < span.batch(); stream++) {
            sequences.next(sequence);
            for (int step = 0; step < sequence.characters.length; step++) {
                characters[step * span.batch() + stream] = sequence.characters[step];
                targets[step * span.batch() + stream] = sequence.targets[step];
            }
            int width = sequence.numbers.length / span.steps();
            for (int step = 0; step < span.steps() && width > 0; step++) {
                int at = (step * span.batch() + stream) * width;
                System.arraycopy(sequence.numbers, step * width, numbers, at, width);
            }
            if (width > 0) {
                asked[stream] = sequence.answer;
            }
        }
    }
}
