package dev.unrolled.training.tasks;

/**
 * A task of some length. Its sequences are drawn from a seed, without end.
 *
 * @param kind what there is to remember
 * @param length T, for how many time steps, {@value #SHORTEST} to {@value #LONGEST}
 */
public record MemoryTask(TaskKind kind, int length) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 1000;

    /** An answer of the adding task counts as right within this. */
    public static final double TOLERANCE = 0.04;

    public MemoryTask {
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "The length of a task must be " + SHORTEST + " to " + LONGEST + ", not " + length);
        }
    }

    /** The name on the screen, such as {@code Adding, T = 100}. */
    public String label() {
        return kind.label() + ", T = " + length;
    }

    /** The number of time steps of a sequence: T, but T + 20 of the copy task. */
    public int steps() {
        return kind == TaskKind.COPY ? length + 2 * CopyRule.COPIED : length;
    }

    /** Whether it reads numbers and answers with one, rather than symbols. */
    public boolean readsNumbers() {
        return kind == TaskKind.ADDING;
    }

    /** The number of different symbols, or of the numbers at each time step. */
    public int width() {
        return readsNumbers() ? AddingRule.INPUTS : rule().symbols().length();
    }

    /** How many answers of each sequence are told to be right or wrong. */
    public int answers() {
        return kind == TaskKind.COPY ? CopyRule.COPIED : 1;
    }

    /** How many predictions of each sequence the loss is the mean of: all of the copy task, the one answer of the others. */
    int counted() {
        return kind == TaskKind.COPY ? steps() : 1;
    }

    /**
     * The loss of whoever remembers nothing: the mean squared error 1/24 of the adding task, otherwise nats: 10·ln 8/(T + 20)
     * for each character of the copy task, ln 4 for the answer of the others.
     */
    public double baseline() {
        return switch (kind) {
            case ADDING -> 1.0 / 24;
            case COPY -> CopyRule.COPIED * Math.log(CopyRule.KINDS) / steps();
            case ORDER -> Math.log(OrderRule.CLASSES);
            case BRACKETS -> Math.log(BracketRule.KINDS);
        };
    }

    /** What {@link #baseline} is a mean of. */
    public String lossName() {
        return readsNumbers() ? "mean squared error" : kind == TaskKind.COPY ? "nats per character" : "nats per answer";
    }

    /**
     * The share of right answers of whoever remembers nothing. For the adding task that is how often the sum of two numbers
     * from [−1, 1] is within 4 × {@value #TOLERANCE} of 0.
     */
    public double chance() {
        double reach = 4 * TOLERANCE;
        return switch (kind) {
            case ADDING -> reach - reach * reach / 4;
            case COPY -> 1.0 / CopyRule.KINDS;
            case ORDER -> 1.0 / OrderRule.CLASSES;
            case BRACKETS -> 1.0 / BracketRule.KINDS;
        };
    }

    SequenceRule rule() {
        return switch (kind) {
            case ADDING -> new AddingRule(length);
            case COPY -> new CopyRule(length);
            case ORDER -> new OrderRule(length);
            case BRACKETS -> new BracketRule(length);
        };
    }

    /** A sequence and its answer, written out and shortened in the middle where it is long; the same seed, the same one. */
    public String example(long seed) {
        TaskSequence sequence = new TaskSequence(this);
        TaskSequences.forTesting(this, seed).next(sequence);
        return rule().written(sequence);
    }
}
